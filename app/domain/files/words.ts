import { texts } from '#app/i18n/texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import type { ChosenFault } from './faults.ts'
import { exactSize } from './files.ts'

/** Why a file is not taken, as its size and well-known kinds tell. The page says it, too, and carries every letter. */
const chosenFileWords = texts({
  id: {
    tooLarge: (p: { size: string }) =>
      `Berkas ini ${p.size}; paling besar 25 MB. Kecilkan, atau bagi menjadi beberapa berkas.`,
    empty: 'Berkas itu kosong (0 byte). Buka lagi dari aplikasinya, simpan, lalu unggah.',
    oldWord: 'Dokumen Word 97–2003 atau RTF: buka di Word, pilih Simpan sebagai › Dokumen Word (.docx).',
    oldExcel: 'Buku kerja Excel 97–2003: buka di Excel, pilih Simpan sebagai › Buku Kerja Excel (.xlsx).',
    oldSlides: 'Presentasi PowerPoint 97–2003: buka di PowerPoint, pilih Simpan sebagai › PDF.',
    slides: 'Presentasi tidak diterima. Pilih Simpan sebagai › PDF, lalu kirim PDF-nya.',
    openText: 'Berkas ODT: di LibreOffice pilih Simpan sebagai › Word 2007–365 (.docx).',
    openTable: 'Berkas ODS: di LibreOffice pilih Simpan sebagai › Excel 2007–365 (.xlsx).',
    table: 'Berkas CSV: buka di Excel, pilih Simpan sebagai › Buku Kerja Excel (.xlsx).',
    macro:
      'Berkas berisi makro atau kontrol ActiveX. Pilih Simpan sebagai › .docx atau .xlsx (tanpa makro), lalu unggah lagi.',
    heic: 'Foto iPhone (HEIC): pilih Pengaturan › Kamera › Format › Paling Kompatibel, atau kirim sebagai JPG.',
    archive: 'Arsip (ZIP atau RAR) tidak diterima. Keluarkan isinya, lalu unggah berkasnya satu per satu.',
    picture: (p: { format: string }) =>
      `Gambar ini berjenis ${p.format}, tidak diterima meski bernama lain. Buka, simpan sebagai JPG atau PNG, lalu unggah.`,
  },
  en: {
    tooLarge: (p) => `This file is ${p.size}; at most 25 MB. Make it smaller or split it.`,
    empty: 'The file is empty (0 bytes). Open it in its program, save it, then upload.',
    oldWord: 'A Word 97–2003 or RTF document: open it in Word and choose Save As › Word Document (.docx).',
    oldExcel: 'An Excel 97–2003 workbook: open it in Excel and choose Save As › Excel Workbook (.xlsx).',
    oldSlides: 'A PowerPoint 97–2003 presentation: open it in PowerPoint and choose Save As › PDF.',
    slides: 'Presentations are not accepted. Choose Save As › PDF and send the PDF.',
    openText: 'An ODT file: in LibreOffice choose Save As › Word 2007–365 (.docx).',
    openTable: 'An ODS file: in LibreOffice choose Save As › Excel 2007–365 (.xlsx).',
    table: 'A CSV file: open it in Excel and choose Save As › Excel Workbook (.xlsx).',
    macro:
      'The file holds macros or ActiveX controls. Choose Save As › .docx or .xlsx (without macros), then upload.',
    heic: 'An iPhone photo (HEIC): choose Settings › Camera › Formats › Most Compatible, or send it as JPG.',
    archive: 'Archives (ZIP or RAR) are not accepted. Take the files out and upload them one by one.',
    picture: (p) =>
      `This picture is ${p.format}, which is not accepted under any name. Open it, save it as JPG or PNG, then upload.`,
  },
})

/** The sentence for what speaks against a chosen file. */
export function chosenFileSentence(fault: ChosenFault, language: Language): string {
  const t = chosenFileWords[language]
  if (fault.code === 'tooLarge') return t.tooLarge({ size: exactSize(fault.size, language) })
  return fault.code === 'picture' ? t.picture(fault) : t[fault.code]
}
