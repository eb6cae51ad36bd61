/**
 * The words that belong to a picture, a file or a film, and the most letters of each: what a lesson's grammar asks for is
 * what the studio's form for them asks.
 */
export const MEDIA_WORDS = {
  Gambar: { alt: { required: true, most: 1000 }, keterangan: { required: false, most: 500 } },
  Berkas: { judul: { required: true, most: 160 } },
  Video: { judul: { required: true, most: 160 } },
} as const
