/** Quizzes that the sample cohort has taken: on which day, and how many lessons one has done by then. */
export const TAKEN = [
  { module: 'kolaborasi-lintas-sektor', day: -21, lessons: 3 },
  { module: 'memahami-stunting-dan-kemiskinan-ekstrem', day: -5, lessons: 7 },
  { module: 'tiga-data-dasar', day: -1, lessons: 11 },
] as const

/** One in so many has not taken a quiz that she could take: Beranda and the lists need somebody who is asked. */
export const LEFT_OUT = 9

/** The chance in percent to answer the first, second … question of a quiz rightly: some are hard. */
export const CHANCES = [92, 74, 88, 66, 81, 58, 85, 70, 62]

/** Who has failed tries again so many hours later, and answers so much better. */
export const AGAIN = { hours: 20, better: 18 }

/** What people write where a question wants sentences. */
export const ESSAYS = [
  'Desil 1 berarti sepuluh persen terbawah dalam urutan kesejahteraan, bukan batas pengeluaran. Miskin ekstrem dihitung dari pengeluaran di bawah batas tertentu, sehingga hanya sebagian keluarga desil 1 yang termasuk.',
  'Urutan selalu memiliki yang terbawah, juga bila semua orang cukup makan. Karena itu desil 1 menunjukkan siapa yang didahulukan, bukan siapa yang miskin ekstrem.',
  'Keluarga desil 1 belum tentu miskin ekstrem karena ukurannya berbeda. Yang satu peringkat, yang lain pengeluaran per orang per hari.',
  'Desil dihitung dari DTSEN sedangkan miskin ekstrem dari survei BPS. Jadi angkanya tidak boleh disamakan.',
  'Karena desil 1 itu paling miskin maka perlu dibantu dulu.',
]

/** On this day a trainer has marked all but the last ones that had come by then. */
export const MARKED = { day: -4, left: 7 }

/** Comments of trainers on such an answer, with the points in hundredths. */
export const ESSAY_MARKS = [
  { points: 1500, comment: 'Tepat dan dapat langsung diucapkan.' },
  { points: 1200, comment: 'Benar. Sebutkan juga batas pengeluarannya.' },
  { points: 600, comment: 'Arahnya benar, tetapi perbedaan ukurannya belum disebut.' },
]
