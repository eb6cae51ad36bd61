/** How far a work is, as a sheet says it: for people who read it, never read back. */
const STATES: Readonly<Record<string, string>> = {
  ungraded: 'Belum dinilai',
  grading: 'Sedang dinilai',
  ready: 'Siap dirilis',
  released: 'Dirilis',
  returned: 'Dikembalikan',
  writing: 'Sedang menulis',
  none: 'Belum mulai',
}

export function stateWord(state: string): string {
  return STATES[state] ?? state
}

/** How the sheet is filled in. */
export function howToFill(rubric: readonly { criterion: string; levels: readonly string[] }[]): string[] {
  return [
    'Isi kolom kriteria dengan tingkat 1, 2, 3, atau 4, dan kolom “Catatan” dengan umpan balik.',
    'Sel kosong tidak mengubah apa pun. Kolom lain boleh dibaca, diurutkan, atau dihapus, tetapi tidak dibaca kembali.',
    'Jangan mengubah kolom “Kunci” dan “Versi”: dengan keduanya baris dikenali.',
    'Baris tanpa kunci belum mengirim. Nilai yang sudah dirilis hanya dapat diubah lewat koreksi di halamannya.',
    'Kembalikan berkas ini lewat Penilaian › tugas › Lembar nilai. Sebelum disimpan, semua perubahan ditampilkan dulu.',
    ...rubric.flatMap(({ criterion, levels }, index) => [
      `${index + 1}. ${criterion}`,
      ...levels.map((anchor, place) => `    ${place + 1} = ${anchor}`),
    ]),
  ]
}
