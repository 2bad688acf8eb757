-- The log is only added to, whatever the code does. What takes an event back (undo) is kept beside the log, not in it.
CREATE FUNCTION "keepTheLog"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    RAISE EXCEPTION 'The log is only added to: it cannot be emptied.';
  END IF;
  -- What is removed for good takes its log along: its own row goes first, in the same transaction.
  IF TG_OP = 'DELETE'
    AND NOT EXISTS (SELECT 1 FROM "Article" WHERE id = OLD.stream)
    AND NOT EXISTS (SELECT 1 FROM "Desk" WHERE id = OLD.stream)
  THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The log is only added to: entry % of % cannot be changed or removed.', OLD.seq, OLD.stream;
END $$;

CREATE TRIGGER "Event_is_kept" BEFORE DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "keepTheLog"();

CREATE TRIGGER "Event_is_not_changed"
  BEFORE UPDATE OF "stream", "seq", "deskId", "type", "subjectId", "byId", "at", "payload", "inputHash", "previous", "hash" ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "keepTheLog"();

CREATE TRIGGER "Event_is_not_emptied" BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "keepTheLog"();
