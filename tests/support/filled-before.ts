// What a data base held that the release before quizzes, rubrics in versions and completion had filled.

const RUBRIC = JSON.stringify([
  { criterion: 'Ketepatan “angka”', weight: 40, levels: ['a', 'b', 'c', 'd'] },
  { criterion: "Bahasa & 'ejaan'", weight: 60, levels: ['e', 'f', 'g', 'h'] },
]).replaceAll("'", "''")
export const AT = '2026-11-02T03:04:05.006+00:00'

/** A grade that is released and was corrected, one that is begun, a work without a grade, and a draft: as the release before kept them. */
export const GRADED = `
  INSERT INTO "District" ("id", "code", "name") VALUES ('d', '99', 'Kabupaten Contoh');
  INSERT INTO "Cohort" ("id", "districtId", "number", "name", "year", "startsOn", "endsOn") VALUES
    ('c', 'd', 1, 'A', 2026, '${AT}', '${AT}');
  INSERT INTO "Module" ("id", "districtId", "slug", "position", "title", "summary", "jp", "source", "sourceHash") VALUES
    ('m', 'd', 'm', 1, '', '', 1, '', '');
  INSERT INTO "Assignment" ("id", "moduleId", "slug", "title", "kind", "source", "sourceHash", "rubric", "offsets") VALUES
    ('a', 'm', 't', '', 'INDIVIDUAL', 'Petunjuk.', 'x', '${RUBRIC}', '{}'),
    ('b', 'm', 'u', '', 'INDIVIDUAL', 'Lain.', 'y', '[]', '{}');
  INSERT INTO "AssignmentSchedule" ("id", "assignmentId", "cohortId", "opensAt", "dueAt", "closesAt", "gradeTargetAt") VALUES
    ('s', 'a', 'c', '${AT}', '${AT}', '${AT}', '${AT}');
  INSERT INTO "Submission" ("id", "scheduleId", "ownerKey", "status", "gradeStatus", "handedInAt") VALUES
    ('w1', 's', 'person:1', 'HANDED_IN', 'RELEASED', '${AT}'), ('w2', 's', 'person:2', 'HANDED_IN', 'GRADING', '${AT}'),
    ('w3', 's', 'person:3', 'HANDED_IN', 'NONE', '${AT}'), ('w4', 's', 'person:4', 'DRAFT', 'NONE', NULL),
    ('w5', 's', 'person:5', 'RETURNED', 'GRADING', '${AT}'), ('w6', 's', 'person:6', 'HANDED_IN', 'GRADING', '${AT}');
  INSERT INTO "Grade" ("id", "submissionId", "status", "levels", "score", "graderId", "version", "releasedAt") VALUES
    ('g1', 'w1', 'RELEASED', '{"0":4,"1":3}', 85, 'p', 3, '${AT}'), ('g2', 'w2', 'GRADING', '{"1":2}', NULL, 'p', 1, NULL),
    ('g5', 'w5', 'GRADING', '{"0":1,"1":1}', 25, 'p', 1, NULL), ('g6', 'w6', 'GRADING', '{"0":2,"1":2}', 50, 'p', 1, NULL);
  INSERT INTO "GradeCorrection" ("id", "submissionId", "version", "levels", "comment", "score", "graderId", "releasedAt",
    "reason", "correctedById", "correctedAt") VALUES
    ('k', 'w1', 2, '{"0":2,"1":3}', '', 65, 'p', '${AT}', 'Salah baca.', 'p', '${AT}');
`

/** Every kind of question, with what an author writes around it. */
export const QUIZ_TEXTS = {
  awal: `// Kuis contoh. [tag:tujuan:1]
// [poin:2,5]
::Satu::Mana yang benar? {=ya#Tepat. ~tidak#Belum. ~mungkin####Lihat bab 1.}

::Dua::Pilih semuanya. {~%50%satu ~%50%dua ~%-100%tiga}

// [poin:0]
::Tiga::KRS dihitung per keluarga. {TRUE}

$CATEGORY: Bab 2/Angka

::Empat::Ibu kota Kutai Timur? {=Sangatta =%50%Sengata}

::Lima::Berapa persen? {#14,1:0,2}

::Enam::Pasangkan. {=KRS -> BKKBN =Desil -> DTSEN}

::Tujuh::Uraikan "sebabnya". {}

::Delapan::[markdown]Bacalah **ini** dahulu.
`,
  akhir: '::Satu::Bernama sama, di modul yang sama. {FALSE}\n\nTanpa judul? {=a ~b}\n',
  // As one that nobody finished: it asks nothing, and stays what it is.
  kosong: '// Belum ada soal.\n',
} as const

export const QUIZZES = Object.entries(QUIZ_TEXTS)
  .map(
    ([slug, source]) => `
  INSERT INTO "Quiz" ("id", "moduleId", "slug", "source", "sourceHash", "questionCount") VALUES
    ('q-${slug}', 'm', '${slug}', '${source.replaceAll("'", "''")}', 'hash ${slug}', ${slug === 'kosong' ? 0 : 2});`,
  )
  .join('')

/** Lessons that somebody has read. */
export const READ = `
  INSERT INTO "Lesson" ("id", "moduleId", "slug", "position", "title", "summary", "minutes") VALUES
    ('l', 'm', 'a', 1, '', '', 1);
  INSERT INTO "LessonVersion" ("id", "lessonId", "number", "title", "summary", "minutes", "source", "hash", "origin") VALUES
    ('v', 'l', 1, '', '', 1, '', '', 'FILE');
  UPDATE "Lesson" SET "publishedVersionId" = 'v';
  INSERT INTO "Person" ("id", "districtId", "email", "name", "nameKey", "status") VALUES
    ('o', 'd', 'o@contoh.test', 'Peserta Contoh', 'peserta contoh', 'ACTIVE');
  INSERT INTO "LessonProgress" ("personId", "lessonId", "versionId", "completedAt") VALUES ('o', 'l', 'v', '${AT}');
`
