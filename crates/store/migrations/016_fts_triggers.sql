-- issues_fts keeps only an index; its text is read from issues by rowid. These triggers keep the
-- index in step. An external-content index must be told the old text to forget it.
--
-- issues has a TEXT key, so its rowids are not fixed: VACUUM may renumber them, and the index
-- would then point at other issues. Nothing here runs VACUUM; a program that does must rebuild
-- the index afterwards: INSERT INTO issues_fts(issues_fts) VALUES('rebuild').
CREATE TRIGGER issues_fts_insert AFTER INSERT ON issues BEGIN
INSERT INTO issues_fts(rowid, id, title, description)
VALUES (NEW.rowid, NEW.id, NEW.title, NEW.description);
END;

CREATE TRIGGER issues_fts_update AFTER UPDATE OF id, title, description ON issues BEGIN
INSERT INTO issues_fts(issues_fts, rowid, id, title, description)
VALUES ('delete', OLD.rowid, OLD.id, OLD.title, OLD.description);
INSERT INTO issues_fts(rowid, id, title, description)
VALUES (NEW.rowid, NEW.id, NEW.title, NEW.description);
END;

CREATE TRIGGER issues_fts_delete AFTER DELETE ON issues BEGIN
INSERT INTO issues_fts(issues_fts, rowid, id, title, description)
VALUES ('delete', OLD.rowid, OLD.id, OLD.title, OLD.description);
END;
