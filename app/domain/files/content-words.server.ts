import { texts } from '#app/i18n/texts.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import type { ChosenFault, FileFault } from './faults.ts'
import { MOST_PIXELS, roundedUp } from './files.ts'
import { chosenFileSentence } from './words.ts'

/** Why a file is not taken, as only the server tells, which looks inside and cleans names: no page carries these. */
const contentWords = texts({
  id: {
    nameDigits: 'Nama berkas memuat 16 angka seperti NIK. Ganti namanya dulu.',
    noKind: 'Berkas tanpa jenis di belakang namanya. Tambahkan .pdf, .docx, atau jenis yang benar.',
    kind: 'Jenis berkas ini tidak diterima. Pakai PDF, DOCX, XLSX, JPG, atau PNG.',
    broken: 'Berkas rusak atau tidak sampai utuh. Coba unggah lagi; bila tetap begitu, simpan ulang dulu.',
    mismatch: 'Isi berkas tidak cocok dengan namanya. Simpan ulang dari aplikasinya, lalu unggah lagi.',
    textTable:
      'Isinya teks (CSV atau halaman web), bukan buku kerja Excel, meski bernama .xlsx. Buka di Excel, pilih Simpan sebagai › Buku Kerja Excel (.xlsx).',
    misnamed: (p: { found: string }) =>
      `Isi berkas tidak cocok dengan namanya: isinya ${p.found.toUpperCase()}. Ganti akhir namanya menjadi .${p.found}, lalu unggah lagi.`,
    locked:
      'Berkas dikunci dengan sandi, jadi tidak dapat dibaca. Di Word atau Excel: Berkas › Info › Lindungi › Enkripsi dengan Kata Sandi, kosongkan sandinya, simpan, lalu unggah lagi.',
    object:
      'Dokumen membawa berkas atau program lain di dalamnya (Sisipkan › Objek). Hapus objek itu atau tempel sebagai gambar; unggah lampirannya tersendiri.',
    template:
      'Dokumen memakai templat dari komputer atau server lain. Di Word: Pengembang › Templat Dokumen › hapus isian templatnya, pilih Normal, simpan, lalu unggah lagi.',
    mailMerge:
      'Surat ini terhubung ke daftar gabungan surat (mail merge). Di Word: Surat › Mulai Gabungan Surat › Dokumen Word Biasa, simpan, lalu unggah lagi.',
    linkedPicture:
      'Dokumen menautkan gambar yang tersimpan di tempat lain. Hapus gambarnya, lalu Sisipkan › Gambar › Sisipkan (bukan Tautkan).',
    link: 'Dokumen memuat hiperlink yang bukan alamat web: ke berkas di komputer, folder kantor, atau program. Klik kanan hiperlinknya › Hapus Hiperlink, atau ganti dengan alamat https.',
    links: (p: { to: string }) =>
      `Buku kerja memuat tautan ke buku kerja lain${p.to}. Di Excel: Data › Edit Tautan › Putuskan Tautan, simpan, lalu unggah lagi.`,
    linksAndQuery: (p: { to: string }) =>
      `Buku kerja memuat tautan ke buku kerja lain${p.to} dan kueri ke sumber data. Di Excel: Data › Edit Tautan › Putuskan Tautan, lalu Data › Kueri & Koneksi › Hapus, simpan, unggah lagi.`,
    linkedTo: (p: { name: string }) => ` “${p.name}”`,
    query:
      'Buku kerja memuat koneksi atau kueri (Power Query) ke sumber data lain. Di Excel: Data › Kueri & Koneksi › klik kanan › Hapus, simpan, lalu unggah lagi.',
    outside:
      'Dokumen mengambil isi dari tempat lain (bingkai, objek, atau bagian bertaut). Putuskan tautannya, atau kirim sebagai PDF.',
    packed:
      'Susunan berkas tidak lazim, lebih dari 200 bagian, atau lebih dari 100 MB bila dibuka. Simpan ulang dari Word atau Excel, kecilkan gambarnya, atau kirim sebagai PDF.',
    pdfJunk:
      'Ada isi lain di depan awal PDF, biasanya dari surel. Buka berkasnya, simpan ulang sebagai PDF, lalu unggah lagi.',
    pdfLocked:
      'PDF ini meminta sandi untuk dibuka, jadi penilai tidak dapat membacanya. Buka dengan sandinya, cetak ke PDF tanpa sandi, lalu unggah lagi.',
    pdfScript:
      'PDF ini menjalankan program (JavaScript). Buka, pilih Cetak › Simpan sebagai PDF, lalu unggah hasilnya.',
    pdfForm:
      'PDF ini formulir berhitung (memuat JavaScript atau XFA). Isi dulu, cetak ke PDF, lalu unggah hasil cetaknya.',
    pdfLaunch:
      'PDF ini dapat membuka program atau berkas lain di komputer pembaca. Buka, pilih Cetak › Simpan sebagai PDF, lalu unggah hasilnya.',
    pdfBuilt:
      'Susunan PDF ini tidak lazim, jadi tidak dapat diperiksa. Buka, cetak ke PDF, lalu unggah hasilnya.',
    grown:
      'Setelah digambar ulang tanpa data lokasi, gambar ini lebih dari 25 MB. Kecilkan, atau simpan sebagai JPG.',
    pixels: (p: { have: string; width: string; height: string; most: string; fitting: string }) =>
      `Gambar ini ${p.have} megapiksel (${p.width} × ${p.height}), paling banyak ${p.most}. Perkecil menjadi ${p.fitting} titik.`,
  },
  en: {
    nameDigits: 'The file name holds 16 digits like a resident number. Rename it first.',
    noKind: 'The name does not end in a kind. Add .pdf, .docx or whatever it is.',
    kind: 'This kind of file is not accepted. Use PDF, DOCX, XLSX, JPG or PNG.',
    broken: 'The file is damaged or did not arrive whole. Try again; if it stays so, save it anew first.',
    mismatch: 'The content does not match the name. Save it again from its program, then upload.',
    textTable:
      'It is text (CSV or a web page), no Excel workbook, although its name ends in .xlsx. Open it in Excel and choose Save As › Excel Workbook (.xlsx).',
    misnamed: (p) =>
      `The content does not match the name: it is ${p.found.toUpperCase()}. Let the name end in .${p.found}, then upload.`,
    locked:
      'The file is locked with a password and cannot be read. In Word or Excel: File › Info › Protect › Encrypt with Password, empty the password, save, then upload.',
    object:
      'The document carries another file or program (Insert › Object). Remove that object or paste it as a picture; upload attachments on their own.',
    template:
      'The document uses a template from another computer or server. In Word: Developer › Document Template › clear the template, choose Normal, save, then upload.',
    mailMerge:
      'This letter is connected to a mail merge list. In Word: Mailings › Start Mail Merge › Normal Word Document, save, then upload.',
    linkedPicture:
      'The document links a picture that is stored elsewhere. Remove it, then Insert › Pictures › Insert (not Link).',
    link: 'The document holds a hyperlink that is no web address: to a file on a computer, an office folder or a program. Right-click it › Remove Hyperlink, or use an https address.',
    links: (p) =>
      `The workbook holds links to another workbook${p.to}. In Excel: Data › Edit Links › Break Link, save, then upload.`,
    linksAndQuery: (p) =>
      `The workbook holds links to another workbook${p.to} and a query to a data source. In Excel: Data › Edit Links › Break Link, then Data › Queries & Connections › Delete, save, upload.`,
    linkedTo: (p) => ` “${p.name}”`,
    query:
      'The workbook holds a connection or query (Power Query) to another data source. In Excel: Data › Queries & Connections › right-click › Delete, save, then upload.',
    outside:
      'The document takes content from elsewhere (a frame, an object or a linked part). Break the link, or send it as PDF.',
    packed:
      'The file is built unusually, has more than 200 parts, or is over 100 MB once opened. Save it anew from Word or Excel, shrink its pictures, or send it as PDF.',
    pdfJunk:
      'Something stands before the beginning of the PDF, usually from a mail. Open it, save it as PDF anew, then upload.',
    pdfLocked:
      'This PDF asks for a password to open, so nobody can grade it. Open it, print it to PDF without a password, then upload.',
    pdfScript:
      'This PDF runs a program (JavaScript). Open it, choose Print › Save as PDF and upload the result.',
    pdfForm:
      'This PDF is a form that calculates (it holds JavaScript or XFA). Fill it in, print it to PDF and upload the print.',
    pdfLaunch:
      'This PDF can open a program or file on the reader’s computer. Open it, choose Print › Save as PDF and upload the result.',
    pdfBuilt:
      'This PDF is built unusually and cannot be examined. Open it, print it to PDF and upload the result.',
    grown: 'Drawn anew without its place, this picture is over 25 MB. Make it smaller or save it as JPG.',
    pixels: (p) =>
      `This picture has ${p.have} megapixels (${p.width} × ${p.height}), at most ${p.most}. Shrink it to ${p.fitting} pixels.`,
  },
})

/** The one sentence for a refused file: what it is and what to do, at most 300 letters. */
export function fileSentence(fault: FileFault, language: Language): string {
  const t = contentWords[language]
  if (fault.code === 'pixels') return t.pixels(pixelWords(fault, language))
  if (fault.code === 'misnamed') return t.misnamed(fault)
  if (fault.code === 'links') {
    const to = fault.to === null ? '' : t.linkedTo({ name: fault.to })
    return fault.query ? t.linksAndQuery({ to }) : t.links({ to })
  }
  return isPlain(fault) ? t[fault.code] : chosenFileSentence(fault, language)
}

type ArguedCode = 'pixels' | 'misnamed' | 'links'
type PlainFault = Exclude<FileFault, ChosenFault | { code: ArguedCode }>

/** Of what only the content tells, and needs nothing but its code; the compiler sees that every code has a sentence. */
function isPlain(fault: Exclude<FileFault, { code: ArguedCode }>): fault is PlainFault {
  return Object.hasOwn(contentWords.id, fault.code)
}

function pixelWords({ width, height }: { width: number; height: number }, language: Language) {
  const scale = Math.sqrt(MOST_PIXELS / (width * height))
  const [wide, high] = [width, height].map((side) => number(Math.floor(side * scale), language))
  return {
    have: roundedUp((width * height) / 1_000_000, language),
    width: number(width, language),
    height: number(height, language),
    most: number(MOST_PIXELS / 1_000_000, language),
    fitting: `${wide} × ${high}`,
  }
}
