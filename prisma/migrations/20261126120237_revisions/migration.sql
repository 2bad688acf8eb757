-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('imported', 'corrections', 'restored');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('proposed', 'accepted', 'rejected', 'withdrawn', 'outdated');

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "anchoring" JSONB,
ADD COLUMN     "kind" "RevisionKind" NOT NULL DEFAULT 'imported',
ADD COLUMN     "note" TEXT,
ADD COLUMN     "restores" INTEGER;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "origins" JSONB;

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "spans" JSONB NOT NULL,
    "words" TEXT NOT NULL,
    "proposed" TEXT NOT NULL,
    "note" TEXT,
    "state" "CorrectionState" NOT NULL DEFAULT 'proposed',
    "revision" INTEGER,
    "byId" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "seq" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Correction_articleId_id_key" ON "Correction"("articleId", "id");

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
