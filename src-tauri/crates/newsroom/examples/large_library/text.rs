//! Articles that read like news from afar: many words, few of them often; people who come back;
//! events that several outlets tell over several days; four in five in English.

use serde_json::json;

/// Articles that tell of one event.
const TOLD_BY: usize = 3;

const OUTLETS: [&str; 24] = [
    "Coast Tribune",
    "Port Ledger",
    "Meridian Wire",
    "Field and Market",
    "Valley Post",
    "Northern Star",
    "City Courier",
    "Evening Record",
    "River Gazette",
    "Hill Observer",
    "Morning Sentinel",
    "Island Echo",
    "Plain Dealer of Osk",
    "Harbour News",
    "Lantern",
    "Tarn Chronicle",
    "Quill Review",
    "Morrow Times",
    "Avelar Bote",
    "Grenzland Kurier",
    "Talblatt",
    "Nordwacht",
    "海岸日报",
    "山城晚报",
];
const THINGS: [&str; 40] = [
    "bridge",
    "harbour",
    "budget",
    "school",
    "hospital",
    "railway",
    "tunnel",
    "market",
    "forest",
    "reservoir",
    "ferry",
    "museum",
    "library",
    "factory",
    "vineyard",
    "airport",
    "stadium",
    "court",
    "prison",
    "theatre",
    "dairy",
    "orchard",
    "quarry",
    "lighthouse",
    "tramway",
    "power station",
    "dam",
    "archive",
    "university",
    "canal",
    "fishery",
    "mine",
    "post office",
    "observatory",
    "brewery",
    "cathedral",
    "shipyard",
    "data centre",
    "wind farm",
    "clinic",
];
const DEEDS: [&str; 16] = [
    "opened",
    "closed",
    "delayed",
    "sold",
    "repaired",
    "approved",
    "rejected",
    "inspected",
    "expanded",
    "cut back",
    "reviewed",
    "cleared",
    "fined",
    "merged",
    "moved",
    "renamed",
];
const WHY: [&str; 12] = [
    "after months of repairs",
    "because costs had doubled",
    "against the advice of engineers",
    "with the votes of both parties",
    "a year later than planned",
    "after a fire in the spring",
    "before the winter storms",
    "under a law passed in March",
    "although the money was never found",
    "when inspectors found cracks",
    "for the second time this year",
    "despite a petition of residents",
];
const SAID: [&str; 10] = [
    "We will not wait another year for the money that was promised to us",
    "Nobody asked the people who live here what they wanted",
    "The figures are clear and they have been clear since the summer",
    "It is the best decision this council has taken in a decade",
    "I have read the report and I do not believe a word of it",
    "Every family in this valley knows somebody who works there",
    "There is no second plan, and there has never been one",
    "Our engineers looked at every bolt before we agreed",
    "The court will have to say what the ministry would not",
    "Prices have to come down before anybody builds again",
];
const ROLES: [&str; 10] = [
    "the mayor",
    "a spokeswoman for the ministry",
    "the head of the union",
    "a farmer",
    "an engineer",
    "the minister of transport",
    "a judge",
    "the chief executive",
    "a historian",
    "a nurse",
];

/// The article with this number as a line of JSON, published on `day`.
pub(crate) fn article(number: usize, day: &str) -> String {
    let event = Dice(number / TOLD_BY);
    let own = Dice(number.wrapping_mul(31) + 7);
    let (title, text, outlet) = match event.roll(1) % 10 {
        8 => german(event, own),
        9 => chinese(event, own),
        _ => english(event, own),
    };
    json!({
        "title": title,
        "text": text,
        "source": outlet,
        "published": format!("{day}T{:02}:{:02}:00Z", own.roll(2) % 8, own.roll(3) % 60),
        "url": format!("https://outlet-{}.example/{number}", own.roll(4) % 24),
    })
    .to_string()
}

fn english(event: Dice, own: Dice) -> (String, String, &'static str) {
    let (place, thing) = (word(event.rank(11, 3_000)), event.of(12, &THINGS));
    let deed = event.of(13, &DEEDS);
    let title = match own.roll(5) % 3 {
        0 => format!("{place} {thing} {deed}"),
        1 => format!("{thing} of {place} {deed} {}", event.of(14, &WHY)),
        _ => format!(
            "{place}: {thing} {deed} as {} protests",
            word(event.rank(15, 900))
        ),
    };
    let mut text = format!(
        "The {thing} of {place} was {deed} on Friday {}, the council of {place} said.",
        event.of(14, &WHY)
    );
    for paragraph in 0..5 + own.roll(6) % 6 {
        let die = Dice(event.0 * 16 + paragraph).with(own.roll(7) % 4);
        text += "\n\n";
        text += &match paragraph % 3 {
            0 => {
                let (name, role) = (person(die.rank(21, 41_000)), die.of(22, &ROLES));
                format!("“{},” said {name}, {role} in {place}.", die.of(23, &SAID))
            }
            1 => format!(
                "The {} near {} had been {} in {}, {}, and {} of its {} {} left since.",
                die.of(24, &THINGS),
                word(die.rank(25, 3_000)),
                die.of(26, &DEEDS),
                1950 + die.roll(27) % 70,
                die.of(28, &WHY),
                die.roll(29) % 900,
                word(die.rank(30, 20_000)).to_lowercase(),
                ["workers", "owners", "tenants", "students"][die.roll(31) % 4],
            ),
            _ => format!(
                "A report by the {} institute counted {} cases of {} and {} between {} and {}.",
                word(die.rank(32, 400)),
                die.roll(33) % 5_000,
                word(die.rank(34, 20_000)).to_lowercase(),
                word(die.rank(35, 20_000)).to_lowercase(),
                word(die.rank(36, 3_000)),
                word(die.rank(37, 3_000)),
            ),
        };
    }
    (title, text, OUTLETS[own.roll(8) % 18])
}

fn german(event: Dice, own: Dice) -> (String, String, &'static str) {
    let (place, number) = (word(event.rank(11, 3_000)), event.roll(12) % 900);
    let title = format!("Hafen von {place} öffnet nach {number} Tagen wieder");
    let mut text = format!(
        "Der Hafen von {place} ist am Freitag nach {number} Tagen wieder geöffnet worden, teilte die \
         Stadt mit."
    );
    for paragraph in 0..4 + own.roll(6) % 4 {
        let die = Dice(event.0 * 16 + paragraph);
        let name = person(die.rank(21, 41_000));
        text += &format!(
            "\n\n„Wir haben jahrelang auf dieses Geld gewartet, das uns versprochen war“, sagte {name} \
             über den Umbau von {}. Die Kosten sind auf {} Millionen gestiegen, und die Arbeiten an \
             der {} dauern länger als geplant.",
            word(die.rank(22, 3_000)),
            die.roll(23) % 900,
            word(die.rank(24, 20_000)),
        );
    }
    (title, text, OUTLETS[18 + own.roll(8) % 4])
}

fn chinese(event: Dice, own: Dice) -> (String, String, &'static str) {
    const SIGNS: &str =
        "山河海桥港城市学校医院铁路隧道市场森林水库渡轮博物馆图书工厂机场法院剧院果园灯塔";
    let signs: Vec<char> = SIGNS.chars().collect();
    let some = |die: Dice, count: usize| -> String {
        (0..count)
            .map(|at| signs[die.roll(40 + at) % signs.len()])
            .collect()
    };
    let title = format!("{}港口星期五重新开放", some(event, 3));
    let mut text = format!("{}市政府星期五说,港口在修理之后重新开放。", some(event, 3));
    for paragraph in 0..4 + own.roll(6) % 4 {
        let die = Dice(event.0 * 16 + paragraph);
        text += &format!(
            "\n\n这座{}在{}年因为费用增加而关闭,居民们一直在等待新的计划。{}的工程师说,{}已经检查过了。",
            some(die, 4),
            1950 + die.roll(27) % 70,
            some(die.with(1), 3),
            some(die.with(2), 5)
        );
    }
    (title, text, OUTLETS[22 + own.roll(8) % 2])
}

/// Chance without chance: every roll of equal dice is equal.
#[derive(Clone, Copy)]
struct Dice(usize);

impl Dice {
    fn with(self, more: usize) -> Dice {
        Dice(self.0.wrapping_mul(1_000_003).wrapping_add(more))
    }

    fn roll(self, which: usize) -> usize {
        let mut mixed = (self.0 as u64)
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .wrapping_add(which as u64 * 0xD1B5_4A32_D192_ED03);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 16) as usize
    }

    /// A number below `most`, low ones far more often.
    fn rank(self, which: usize, most: usize) -> usize {
        let share = (self.roll(which) % 10_000) as f64 / 10_000.0;
        (share.powi(3) * most as f64) as usize
    }

    fn of<T: Copy>(self, which: usize, all: &[T]) -> T {
        all[self.roll(which) % all.len()]
    }
}

/// The person with this number: 200 first names and as many surnames as there are people.
fn person(number: usize) -> String {
    format!("{} {}", word(60_000 + number % 200), word(70_000 + number))
}

/// A word of syllables, another for every number.
fn word(number: usize) -> String {
    const PARTS: [&str; 16] = [
        "ba", "le", "mi", "no", "ru", "sta", "ve", "do", "ki", "pa", "gor", "lin", "tha", "es",
        "or", "un",
    ];
    let (mut word, mut rest) = (String::new(), number + 17);
    while rest > 0 {
        word.push_str(PARTS[rest % 16]);
        rest /= 16;
    }
    word[..1].to_uppercase() + &word[1..]
}
