#!/usr/bin/python3
"""Sees the app as a screen reader does, through AT-SPI, and prints what it saw as JSON.

access.py tree                     the window as nested {role, name, states, attributes, children}
access.py press NAME...            opens menus by these names, the last one is chosen
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

APP = "nutgraf-desktop"
PATIENCE = 20
STATES = ["FOCUSED", "FOCUSABLE", "CHECKED", "EXPANDED", "SELECTED", "SHOWING", "MODAL"]


def app():
    """The app started last, as soon as the bus knows it with a window."""
    end = time.time() + PATIENCE
    while time.time() < end:
        desktop = Atspi.get_desktop(0)
        there = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
        ours = [one for one in there if one and one.get_name() == APP and one.get_child_count() > 0]
        if ours:
            return max(ours, key=lambda one: one.get_process_id())
        time.sleep(0.1)
    sys.exit(f"no {APP} on the accessibility bus")


def children(of):
    for at in range(of.get_child_count()):
        child = of.get_child_at_index(at)
        if child:
            yield child


def text(of):
    """The words of a piece of text; its children stand in it as single marks."""
    if "Text" not in (of.get_interfaces() or []):
        return ""
    try:
        return Atspi.Text.get_text(of, 0, Atspi.Text.get_character_count(of))
    except GLib.GError:
        # It is gone: the page has changed meanwhile.
        return ""


def tree(of, depth=0):
    states = of.get_state_set()
    seen = {
        "role": of.get_role_name(),
        "name": of.get_name() or "",
        "states": [s.lower() for s in STATES if states.contains(getattr(Atspi.StateType, s))],
    }
    words = text(of).replace("\ufffc", "").strip()
    if words:
        seen["text"] = words
    attributes = dict(of.get_attributes() or {})
    told = {key: attributes[key] for key in ("live", "level", "tag", "xml-roles") if key in attributes}
    if told:
        seen["attributes"] = told
    under = [tree(child, depth + 1) for child in children(of)] if depth < 60 else []
    if under:
        seen["children"] = under
    return seen


def named(of, name, roles):
    """The nearest element below with this name and one of these roles."""
    waiting = list(children(of))
    while waiting:
        one = waiting.pop(0)
        if one.get_name() == name and one.get_role_name() in roles:
            return one
        waiting.extend(children(one))
    return None


def press(names):
    """Chooses an entry of the menu bar, the way a screen reader's user may."""
    here = app()
    for name in names:
        end = time.time() + PATIENCE
        found = None
        while not found and time.time() < end:
            found = named(here, name, ("menu", "menu item", "check menu item"))
            time.sleep(0.05)
        if not found:
            sys.exit(f"nothing in the menus is called {name}")
        here = found
    Atspi.Action.do_action(here, 0)


if __name__ == "__main__":
    what, rest = sys.argv[1], sys.argv[2:]
    if what == "tree":
        print(json.dumps(tree(app())))
    elif what == "press":
        press(rest)
    else:
        sys.exit(__doc__)
