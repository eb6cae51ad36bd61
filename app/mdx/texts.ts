import { texts } from '#app/i18n/texts.ts'

/** What a sentence about a fault may name: the line, a block or attribute, what was written, a detail. */
export type FaultWords = { line: number; name: string; value: string; detail: string }
type W = FaultWords
type R = { what: string }

/** Sentences of the lesson compiler. Labels that become part of a lesson live in `lesson`: lessons are Indonesian. */
export const mdxTexts = texts({
  id: {
    faults: {
      size: (w: W) => `Naskah terlalu besar: paling banyak ${w.detail}. Bagilah menjadi dua pelajaran.`,
      'line-length': (w: W) =>
        `Baris ${w.line}: terlalu panjang (paling banyak ${w.detail} huruf). Pecahlah menjadi beberapa alinea.`,
      'front-matter': (w: W) =>
        `Baris ${w.line}: naskah tidak boleh dimulai dengan “${w.value}”. Judul dan keterangan lain diisi pada formulir, bukan di dalam naskah.`,
      'front-matter-language': (w: W) =>
        `Baris ${w.line}: keterangan awal hanya boleh ditulis sebagai YAML di antara dua baris “---”, bukan “${w.value}”.`,
      'front-matter-yaml': (w: W) =>
        `Baris ${w.line}: keterangan awal (YAML) tidak dapat dibaca: ${w.detail}`,
      'front-matter-open': (w: W) => `Baris ${w.line}: keterangan awal belum ditutup dengan baris “---”.`,
      character: (w: W) =>
        `Baris ${w.line}: ada huruf tak tampak (${w.value}) yang tidak boleh dipakai. Hapus, lalu ketik ulang bagian itu.`,
      nesting: (w: W) =>
        `Baris ${w.line}: susunan bertingkat terlalu dalam. Sederhanakan daftar, kutipan, atau blok di sini.`,
      'too-many': (w: W) =>
        `Baris ${w.line}: naskah terlalu rumit (lebih dari ${w.detail} bagian). Bagilah menjadi beberapa pelajaran.`,
      output: (w: W) =>
        `Baris ${w.line}: halaman dari naskah ini menjadi terlalu besar. Kurangi tautan, catatan kaki, atau gambar yang dipakai berulang kali.`,
      time: () =>
        `Naskah ini terlalu rumit untuk diolah. Sederhanakan susunannya, misalnya daftar atau tanda kurung yang bertumpuk.`,
      busy: () => `Pengolah naskah sedang sibuk. Naskah Anda tetap ada; coba lagi sebentar lagi.`,
      crash: () =>
        `Naskah ini tidak dapat diolah. Naskah Anda tetap ada; sederhanakan bagian yang terakhir diubah, lalu coba lagi.`,
      'brace-open': (w: W) =>
        `Baris ${w.line}: kurung kurawal { belum ditutup. Di pelajaran, kurung kurawal tidak dipakai; hapus saja, atau tulis \\{.`,
      brace: (w: W) =>
        `Baris ${w.line}: kurung kurawal { } tidak dipakai di pelajaran; hapus saja, atau tulis \\{ dan \\}.`,
      esm: (w: W) =>
        `Baris ${w.line}: baris yang diawali “import” atau “export” tidak boleh dipakai. Awali kalimat dengan kata lain.`,
      'import-unknown': (w: W) =>
        `Baris ${w.line}: “${w.value}” tidak dapat diimpor. Yang boleh diimpor hanya berkas di folder modul ini.`,
      'tag-character': (w: W) =>
        `Baris ${w.line}: tanda < di sini tidak dapat dibaca. Untuk “kurang dari”, tulis &lt;; untuk blok, tulis seperti <Catatan>.`,
      'tag-open': (w: W) => `Baris ${w.line}: blok <${w.name}> belum ditutup dengan </${w.name}>.`,
      'tag-close': (w: W) => `Baris ${w.line}: penutup </${w.name}> tidak cocok dengan pembukanya.`,
      'tag-lazy': (w: W) =>
        `Baris ${w.line}: blok di dalam kutipan atau daftar terputus. Pindahkan blok ke luar, atau beri inden yang sama.`,
      syntax: (w: W) => `Baris ${w.line}: susunan tulisan di sini tidak dapat dibaca (${w.detail}).`,
      html: (w: W) =>
        `Baris ${w.line}: HTML <${w.name}> tidak boleh dipakai. Gunakan Markdown atau salah satu blok pelajaran.`,
      'little-tag': (w: W) =>
        `Baris ${w.line}: <${w.name}> hanya mengapit beberapa kata dalam satu baris, tanpa keterangan lain, seperti H<${w.name}>2</${w.name}>O.`,
      fragment: (w: W) => `Baris ${w.line}: <> tanpa nama tidak boleh dipakai. Hapus, atau tulis nama blok.`,
      node: (w: W) => `Baris ${w.line}: “${w.name}” tidak dikenal di pelajaran.`,
      url: (w: W) =>
        `Baris ${w.line}: alamat tautan “${w.value}” tidak boleh dipakai. Gunakan https://…, mailto:…, tel:…, atau alamat dalam aplikasi seperti /belajar/….`,
      'unknown-block': (w: W) =>
        `Baris ${w.line}: blok <${w.name}> tidak dikenal. Blok yang ada: ${w.detail}.`,
      'block-inline': (w: W) =>
        `Baris ${w.line}: blok <${w.name}> harus berdiri di baris sendiri, dengan baris kosong sebelum dan sesudahnya.`,
      'block-place': (w: W) => `Baris ${w.line}: blok <${w.name}> tidak boleh berada di sini; ${w.detail}.`,
      spread: (w: W) => `Baris ${w.line}: keterangan blok <${w.name}> tidak boleh memakai { }.`,
      'attribute-unknown': (w: W) =>
        `Baris ${w.line}: blok <${w.name}> tidak mengenal keterangan “${w.value}”. Yang ada: ${w.detail}.`,
      'attribute-double': (w: W) =>
        `Baris ${w.line}: keterangan “${w.value}” pada <${w.name}> ditulis dua kali.`,
      'attribute-code': (w: W) =>
        `Baris ${w.line}: keterangan “${w.value}” pada <${w.name}> harus berupa tulisan di antara tanda petik, seperti ${w.value}="…".`,
      'attribute-missing': (w: W) =>
        `Baris ${w.line}: blok <${w.name}> memerlukan keterangan ${w.value}="…".`,
      'attribute-value': (w: W) =>
        `Baris ${w.line}: isi keterangan “${w.value}” pada <${w.name}> tidak benar: ${w.detail}.`,
      'id-double': (w: W) => `Baris ${w.line}: id “${w.value}” sudah dipakai di pelajaran ini. Beri id lain.`,
      'children-none': (w: W) =>
        `Baris ${w.line}: blok <${w.name}> tidak mempunyai isi; tulis <${w.name} … />.`,
      'children-short': (w: W) =>
        `Baris ${w.line}: isi <${w.name}> cukup satu alinea pendek tanpa daftar atau blok.`,
      'chart-columns': (w: W) =>
        `Baris ${w.line}: tabel <${w.name}> terdiri dari satu kolom label dan satu atau dua kolom angka.`,
      'chart-rows': (w: W) => `Baris ${w.line}: tabel <${w.name}> berisi 1 sampai ${w.detail} baris.`,
      'chart-number': (w: W) =>
        `Baris ${w.line}: “${w.value}” bukan angka. Tulis seperti 27,5 atau 19.900, tanpa satuan.`,
      'file-missing': (w: W) => `Baris ${w.line}: Gambar “${w.value}” tidak ada di modul ini.`,
      'file-svg': (w: W) => `Baris ${w.line}: gambar “${w.value}” tidak dapat dipakai: ${w.detail}.`,
      'footnote-unused': (w: W) => `Baris ${w.line}: catatan kaki [^${w.value}] tidak dirujuk di naskah.`,
      stripped: (w: W) => `Baris ${w.line}: bagian ini memuat hal yang tidak boleh tampil (${w.value}).`,
      evaluation: (w: W) => `Baris ${w.line}: naskah berhenti saat dijalankan: ${w.detail}`,
    },
    reasons: {
      text: (r: R) => `paling banyak ${r.what} huruf`,
      'one-of': (r: R) => `pilih salah satu: ${r.what}`,
      id: () => 'huruf, angka, dan tanda -, diawali huruf atau angka',
      file: (r: R) => `nama berkas ${r.what} di modul ini, tanpa folder`,
      'place-top': () => 'letakkan langsung di naskah, bukan di dalam blok, daftar, atau kutipan',
      'place-question': () => 'letakkan di dalam <Soal>',
      'place-nested': () => 'blok tidak boleh berisi dirinya sendiri',
      'svg-size': (r: R) => `terlalu besar atau terlalu rumit (batas ${r.what})`,
      'svg-xml': (r: R) => `susunan SVG salah di dekat ${r.what}`,
      'svg-root': (r: R) => `SVG harus satu <svg> dengan viewBox (${r.what})`,
      'svg-element': (r: R) => `unsur ${r.what} tidak boleh dipakai di sini`,
      'svg-attribute': (r: R) => `keterangan ${r.what} tidak boleh dipakai`,
      'svg-text': (r: R) => `tulisan ${r.what} tidak boleh berada di sana`,
    },
    lesson: {
      note: 'Catatan',
      important: 'Penting',
      sample: 'DATA CONTOH, fiktif',
      table: (p: { number: number; holds: string }) =>
        p.holds === '' ? `Tabel ${p.number}` : `Tabel ${p.number}: ${p.holds}`,
      wider: 'Geser ke samping →',
      tableTwin: 'Lihat sebagai tabel',
      source: (p: { source: string; unit: string }) => `Sumber: ${p.source} Satuan: ${p.unit}.`,
      barChart: 'Diagram batang',
      lineChart: 'Diagram garis',
      done: 'Selesai:',
      open: 'Belum:',
      footnotes: 'Catatan kaki',
      footnote: (p: { number: string }) => `Catatan kaki ${p.number}`,
      backTo: (p: { number: string }) => `Kembali ke rujukan ${p.number}`,
    },
  },
  en: {
    faults: {
      size: (w) => `The text is too large: at most ${w.detail}. Split it into two lessons.`,
      'line-length': (w) =>
        `Line ${w.line}: too long (at most ${w.detail} characters). Break it into paragraphs.`,
      'front-matter': (w) =>
        `Line ${w.line}: the text may not start with “${w.value}”. Title and other data are filled in on the form, not in the text.`,
      'front-matter-language': (w) =>
        `Line ${w.line}: front matter may only be YAML between two “---” lines, not “${w.value}”.`,
      'front-matter-yaml': (w) => `Line ${w.line}: the front matter (YAML) cannot be read: ${w.detail}`,
      'front-matter-open': (w) => `Line ${w.line}: the front matter is not closed by a “---” line.`,
      character: (w) =>
        `Line ${w.line}: there is an invisible character (${w.value}) that may not be used. Delete it and type that part again.`,
      nesting: (w) => `Line ${w.line}: nested too deeply. Simplify the list, quotation or block here.`,
      'too-many': (w) =>
        `Line ${w.line}: the text is too complex (more than ${w.detail} parts). Split it into several lessons.`,
      output: (w) =>
        `Line ${w.line}: the page made from this text becomes too large. Use fewer repeated links, footnotes or pictures.`,
      time: () =>
        `This text is too complex to process. Simplify its structure, for example stacked lists or brackets.`,
      busy: () => `The compiler is busy. Your text is kept; try again in a moment.`,
      crash: () =>
        `This text cannot be processed. Your text is kept; simplify the part you changed last and try again.`,
      'brace-open': (w) =>
        `Line ${w.line}: the curly bracket { is not closed. Lessons do not use curly brackets; delete it, or write \\{.`,
      brace: (w) =>
        `Line ${w.line}: curly brackets { } are not used in lessons; delete them, or write \\{ and \\}.`,
      esm: (w) =>
        `Line ${w.line}: a line may not begin with “import” or “export”. Begin the sentence with another word.`,
      'import-unknown': (w) =>
        `Line ${w.line}: “${w.value}” cannot be imported. Only files in this module's folder can be imported.`,
      'tag-character': (w) =>
        `Line ${w.line}: the < here cannot be read. For “less than” write &lt;; for a block write for example <Catatan>.`,
      'tag-open': (w) => `Line ${w.line}: the block <${w.name}> is not closed by </${w.name}>.`,
      'tag-close': (w) => `Line ${w.line}: the closing </${w.name}> does not match what was opened.`,
      'tag-lazy': (w) =>
        `Line ${w.line}: a block inside a quotation or list is interrupted. Move the block out, or indent it alike.`,
      syntax: (w) => `Line ${w.line}: this cannot be read (${w.detail}).`,
      html: (w) =>
        `Line ${w.line}: HTML <${w.name}> may not be used. Use Markdown or one of the lesson blocks.`,
      'little-tag': (w) =>
        `Line ${w.line}: <${w.name}> stands around a few words of a line, without attributes, like H<${w.name}>2</${w.name}>O.`,
      fragment: (w) =>
        `Line ${w.line}: <> without a name may not be used. Delete it, or write the name of a block.`,
      node: (w) => `Line ${w.line}: “${w.name}” is not known in lessons.`,
      url: (w) =>
        `Line ${w.line}: the link address “${w.value}” may not be used. Use https://…, mailto:…, tel:…, or an address in the app such as /belajar/….`,
      'unknown-block': (w) =>
        `Line ${w.line}: the block <${w.name}> is not known. The blocks are: ${w.detail}.`,
      'block-inline': (w) =>
        `Line ${w.line}: the block <${w.name}> must stand on a line of its own, with empty lines around it.`,
      'block-place': (w) => `Line ${w.line}: the block <${w.name}> may not stand here; ${w.detail}.`,
      spread: (w) => `Line ${w.line}: the attributes of the block <${w.name}> may not use { }.`,
      'attribute-unknown': (w) =>
        `Line ${w.line}: the block <${w.name}> has no attribute “${w.value}”. It has: ${w.detail}.`,
      'attribute-double': (w) =>
        `Line ${w.line}: the attribute “${w.value}” of <${w.name}> is written twice.`,
      'attribute-code': (w) =>
        `Line ${w.line}: the attribute “${w.value}” of <${w.name}> must be text in quotation marks, like ${w.value}="…".`,
      'attribute-missing': (w) => `Line ${w.line}: the block <${w.name}> needs the attribute ${w.value}="…".`,
      'attribute-value': (w) =>
        `Line ${w.line}: the attribute “${w.value}” of <${w.name}> is not right: ${w.detail}.`,
      'id-double': (w) =>
        `Line ${w.line}: the id “${w.value}” is already used in this lesson. Choose another.`,
      'children-none': (w) => `Line ${w.line}: the block <${w.name}> has no content; write <${w.name} … />.`,
      'children-short': (w) =>
        `Line ${w.line}: <${w.name}> holds one short paragraph without lists or blocks.`,
      'chart-columns': (w) =>
        `Line ${w.line}: the table of <${w.name}> has one column of labels and one or two columns of numbers.`,
      'chart-rows': (w) => `Line ${w.line}: the table of <${w.name}> has 1 to ${w.detail} rows.`,
      'chart-number': (w) =>
        `Line ${w.line}: “${w.value}” is not a number. Write it like 27,5 or 19.900, without the unit.`,
      'file-missing': (w) => `Line ${w.line}: the picture “${w.value}” is not in this module.`,
      'file-svg': (w) => `Line ${w.line}: the picture “${w.value}” cannot be used: ${w.detail}.`,
      'footnote-unused': (w) => `Line ${w.line}: the footnote [^${w.value}] is not referred to in the text.`,
      stripped: (w) => `Line ${w.line}: this part holds something that may not be shown (${w.value}).`,
      evaluation: (w) => `Line ${w.line}: the text stopped while running: ${w.detail}`,
    },
    reasons: {
      text: (r) => `at most ${r.what} characters`,
      'one-of': (r) => `choose one of: ${r.what}`,
      id: () => 'letters, digits and -, beginning with a letter or digit',
      file: (r) => `the name of a ${r.what} file of this module, without a folder`,
      'place-top': () => 'put it directly into the text, not inside a block, list or quotation',
      'place-question': () => 'put it inside <Soal>',
      'place-nested': () => 'a block may not hold itself',
      'svg-size': (r) => `too large or too complex (limit ${r.what})`,
      'svg-xml': (r) => `the SVG is malformed near ${r.what}`,
      'svg-root': (r) => `the SVG must be one <svg> with a viewBox (${r.what})`,
      'svg-element': (r) => `the element ${r.what} may not be used here`,
      'svg-attribute': (r) => `the attribute ${r.what} may not be used`,
      'svg-text': (r) => `the text ${r.what} may not stand there`,
    },
    lesson: {
      note: 'Note',
      important: 'Important',
      sample: 'SAMPLE DATA, fictitious',
      table: (p) => (p.holds === '' ? `Table ${p.number}` : `Table ${p.number}: ${p.holds}`),
      wider: 'Scroll sideways →',
      tableTwin: 'See as a table',
      source: (p) => `Source: ${p.source} Unit: ${p.unit}.`,
      barChart: 'Bar chart',
      lineChart: 'Line chart',
      done: 'Done:',
      open: 'Open:',
      footnotes: 'Footnotes',
      footnote: (p) => `Footnote ${p.number}`,
      backTo: (p) => `Back to reference ${p.number}`,
    },
  },
})
