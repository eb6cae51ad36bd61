-- Rows that are evidence: nobody changes or removes them, also not by hand.
CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
CREATE TRIGGER "RecommendationVersion_no_update" BEFORE UPDATE ON "RecommendationVersion"
BEGIN SELECT RAISE(ABORT, 'versions of a recommendation are append-only'); END;
CREATE TRIGGER "RecommendationVersion_no_delete" BEFORE DELETE ON "RecommendationVersion"
BEGIN SELECT RAISE(ABORT, 'versions of a recommendation are append-only'); END;
CREATE TRIGGER "Decision_no_update" BEFORE UPDATE ON "Decision"
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER "Decision_no_delete" BEFORE DELETE ON "Decision"
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER "DecisionUndo_no_update" BEFORE UPDATE ON "DecisionUndo"
BEGIN SELECT RAISE(ABORT, 'undone decisions are append-only'); END;
CREATE TRIGGER "DecisionUndo_no_delete" BEFORE DELETE ON "DecisionUndo"
BEGIN SELECT RAISE(ABORT, 'undone decisions are append-only'); END;
CREATE TRIGGER "DecisionPublication_no_update" BEFORE UPDATE ON "DecisionPublication"
BEGIN SELECT RAISE(ABORT, 'publications are append-only'); END;
CREATE TRIGGER "DecisionPublication_no_delete" BEFORE DELETE ON "DecisionPublication"
BEGIN SELECT RAISE(ABORT, 'publications are append-only'); END;
-- INSERT OR REPLACE deletes without firing the delete trigger: demanding the next number and the last hash closes that.
CREATE TRIGGER "AuditEvent_chain" BEFORE INSERT ON "AuditEvent"
WHEN NEW."seq" IS NOT (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "AuditEvent")
  OR NEW."previousHash" IS NOT COALESCE((SELECT "hash" FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'audit events form one chain'); END;
CREATE TRIGGER "RecommendationVersion_no_replace" BEFORE INSERT ON "RecommendationVersion"
WHEN EXISTS (SELECT 1 FROM "RecommendationVersion" WHERE "id" = NEW."id" OR ("recommendationId" = NEW."recommendationId" AND "number" = NEW."number"))
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: versions of a recommendation are append-only'); END;
CREATE TRIGGER "Decision_no_replace" BEFORE INSERT ON "Decision"
WHEN EXISTS (SELECT 1 FROM "Decision" WHERE "id" = NEW."id" OR ("recommendationId" = NEW."recommendationId" AND "round" = NEW."round"))
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: decisions are append-only'); END;
CREATE TRIGGER "DecisionUndo_no_replace" BEFORE INSERT ON "DecisionUndo"
WHEN EXISTS (SELECT 1 FROM "DecisionUndo" WHERE "decisionId" = NEW."decisionId")
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: undone decisions are append-only'); END;
CREATE TRIGGER "DecisionPublication_no_replace" BEFORE INSERT ON "DecisionPublication"
WHEN EXISTS (SELECT 1 FROM "DecisionPublication" WHERE "decisionId" = NEW."decisionId")
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: publications are append-only'); END;
