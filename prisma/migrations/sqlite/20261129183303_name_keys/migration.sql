-- A name as it is searched for and ordered, beside the name (`nameKey` in platform/say/names.ts makes it): the list of people
-- no longer needs its indexes of small letters.
DROP INDEX "Person_districtId_name_idx";
DROP INDEX "Person_by_name_idx";
DROP INDEX "Person_by_status_and_name_idx";
ALTER TABLE "Agency" ADD COLUMN "nameKey" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Person" ADD COLUMN "nameKey" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Team" ADD COLUMN "nameKey" TEXT NOT NULL DEFAULT '';

-- Those that are there already: letter by letter, then what nobody sees or types.
WITH RECURSIVE "letters"("from", "to") AS (SELECT 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ''’‘‛`´ʼʻʹ′̧̨̣̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏­​‌‍‎‏⁠﻿', 'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnŋoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
  "folded"("id", "key", "at") AS (
    SELECT "id", LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("name" || ' ' || "shortName", 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th')), 1 FROM "Agency"
    UNION ALL SELECT "id", REPLACE("key", substr("from", "at", 1), substr("to", "at", 1)), "at" + 1
      FROM "folded", "letters" WHERE "at" <= length("from"))
UPDATE "Agency" SET "nameKey" = TRIM("folded"."key") FROM "folded", "letters"
  WHERE "folded"."id" = "Agency"."id" AND "folded"."at" = length("letters"."from") + 1;
WITH RECURSIVE "letters"("from", "to") AS (SELECT 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ''’‘‛`´ʼʻʹ′̧̨̣̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏­​‌‍‎‏⁠﻿', 'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnŋoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
  "folded"("id", "key", "at") AS (
    SELECT "id", LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("name", 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th')), 1 FROM "Person"
    UNION ALL SELECT "id", REPLACE("key", substr("from", "at", 1), substr("to", "at", 1)), "at" + 1
      FROM "folded", "letters" WHERE "at" <= length("from"))
UPDATE "Person" SET "nameKey" = TRIM("folded"."key") FROM "folded", "letters"
  WHERE "folded"."id" = "Person"."id" AND "folded"."at" = length("letters"."from") + 1;
WITH RECURSIVE "letters"("from", "to") AS (SELECT 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ''’‘‛`´ʼʻʹ′̧̨̣̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏­​‌‍‎‏⁠﻿', 'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnŋoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
  "folded"("id", "key", "at") AS (
    SELECT "id", LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("name", 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th')), 1 FROM "Team"
    UNION ALL SELECT "id", REPLACE("key", substr("from", "at", 1), substr("to", "at", 1)), "at" + 1
      FROM "folded", "letters" WHERE "at" <= length("from"))
UPDATE "Team" SET "nameKey" = TRIM("folded"."key") FROM "folded", "letters"
  WHERE "folded"."id" = "Team"."id" AND "folded"."at" = length("letters"."from") + 1;
CREATE INDEX "Person_districtId_nameKey_id_idx" ON "Person"("districtId", "nameKey", "id");
CREATE INDEX "Person_districtId_status_nameKey_id_idx" ON "Person"("districtId", "status", "nameKey", "id");

-- Nobody is written down without it.
CREATE TRIGGER "Agency_has_key" BEFORE INSERT ON "Agency" WHEN NEW."nameKey" = '' AND NEW."name" <> '' BEGIN
  SELECT RAISE(ABORT, 'A name needs its key');
END;
CREATE TRIGGER "Person_has_key" BEFORE INSERT ON "Person" WHEN NEW."nameKey" = '' AND NEW."name" <> '' BEGIN
  SELECT RAISE(ABORT, 'A name needs its key');
END;
CREATE TRIGGER "Team_has_key" BEFORE INSERT ON "Team" WHEN NEW."nameKey" = '' AND NEW."name" <> '' BEGIN
  SELECT RAISE(ABORT, 'A name needs its key');
END;

-- In a count of progress somebody stands under the same key.
UPDATE "Standing" SET "key" = (SELECT p."nameKey" FROM "Person" p WHERE p."id" = "Standing"."personId");
DROP TRIGGER "Seat_taken";
CREATE TRIGGER "Seat_taken" INSTEAD OF INSERT ON "Seat" BEGIN
  DELETE FROM "Standing" WHERE "personId" = NEW."personId";
  INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "done")
    SELECT c."id", p."id", p."agencyId", p."nameKey", (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k
      WHERE k."countId" = c."id" AND k."lessonId" = d."lessonId") THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id")
    FROM (SELECT DISTINCT r."cohortId" FROM "RoleHolding" r
      WHERE r."personId" = NEW."personId" AND r."role" = 'participant' AND r."endedAt" IS NULL) h
    JOIN "ProgressCount" c ON c."cohortId" = h."cohortId" JOIN "Person" p ON p."id" = NEW."personId"
    WHERE p."status" <> 'DISABLED';
END;
DROP TRIGGER "Person_seated";
CREATE TRIGGER "Person_seated" AFTER UPDATE OF "nameKey", "agencyId", "status" ON "Person"
WHEN NEW."nameKey" <> OLD."nameKey" OR NEW."agencyId" IS NOT OLD."agencyId" OR NEW."status" <> OLD."status" BEGIN
  INSERT INTO "Seat" ("personId") VALUES (NEW."id");
END;
