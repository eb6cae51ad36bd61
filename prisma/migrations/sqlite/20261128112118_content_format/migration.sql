-- Not by redefining the table, as the schema engine would: that would drop the triggers that keep versions unchanged.
ALTER TABLE "RecommendationVersion" ADD COLUMN "format" INTEGER NOT NULL DEFAULT 1;
