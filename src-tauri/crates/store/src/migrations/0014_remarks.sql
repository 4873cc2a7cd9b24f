-- What a receipt says of its item, in pieces: the page says them in the reader's language. Receipts
-- of before have their sentence alone.

ALTER TABLE receipts ADD COLUMN remarks TEXT; -- JSON
