-- An agency's aliases are mended on a page, by whoever saw their newest version; a link may confirm an address.
ALTER TABLE "Agency" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "AccountToken" ADD COLUMN "email" TEXT;
CREATE INDEX "Person_agencyId_status_idx" ON "Person"("agencyId", "status");
