-- Rows that are evidence: nobody changes or removes them, also not by hand.
CREATE FUNCTION "refuse_change"() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '% rows are append-only', TG_TABLE_NAME; END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AuditEvent_no_truncate" BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "RecommendationVersion_append_only" BEFORE UPDATE OR DELETE ON "RecommendationVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "RecommendationVersion_no_truncate" BEFORE TRUNCATE ON "RecommendationVersion" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Decision_append_only" BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Decision_no_truncate" BEFORE TRUNCATE ON "Decision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "DecisionUndo_append_only" BEFORE UPDATE OR DELETE ON "DecisionUndo" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "DecisionUndo_no_truncate" BEFORE TRUNCATE ON "DecisionUndo" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "DecisionPublication_append_only" BEFORE UPDATE OR DELETE ON "DecisionPublication" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "DecisionPublication_no_truncate" BEFORE TRUNCATE ON "DecisionPublication" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE FUNCTION "audit_chain"() RETURNS trigger AS $$
BEGIN
  IF NEW."seq" IS DISTINCT FROM (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "AuditEvent")
    OR NEW."previousHash" IS DISTINCT FROM COALESCE((SELECT "hash" FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1), '')
  THEN RAISE EXCEPTION 'audit events form one chain'; END IF;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "AuditEvent_chain" BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION "audit_chain"();
