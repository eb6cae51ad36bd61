import type { Media, Medium } from '../media.ts'
import { CAPTIONS, FILM, MEDIA, PHOTO, SHEET } from './media.data.ts'

/** Texts, and media, that try to get something loaded, run or shown by the blocks for pictures, files and films. */
type HostileMedia = { source: string; files: Media }

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"></svg>'

function picture(attributes: string, medium: Medium = PHOTO): HostileMedia {
  return { source: `<Gambar ${attributes} />`, files: { ...MEDIA, 'foto.jpg': medium, 'a.svg': SVG } }
}

function shown(medium: Medium): HostileMedia {
  return picture('berkas="foto.jpg" alt="Foto."', medium)
}

/** A picture of which one size lies elsewhere. */
function lying(webp: string, jpeg = '/media/a.jpg'): HostileMedia {
  return shown({ ...PHOTO, sizes: [{ width: 480, height: 360, webp, jpeg }] })
}

function file(attributes: string, medium: Medium = SHEET): HostileMedia {
  return { source: `<Berkas ${attributes} />`, files: { ...MEDIA, 'lembar.pdf': medium } }
}

function kept(address: string): HostileMedia {
  return file('berkas="lembar.pdf" judul="Lembar"', { ...SHEET, address })
}

function film(attributes: string, files: Media = {}): HostileMedia {
  return { source: `<Video ${attributes}>\n\nIsi.\n\n</Video>`, files: { ...MEDIA, ...files } }
}

function played(address: string): HostileMedia {
  return film('berkas="film.mp4" judul="Film"', { 'film.mp4': { ...FILM, address } })
}

function still(webp: string, jpeg = webp): HostileMedia {
  const poster: Medium = { ...PHOTO, sizes: [{ width: 480, height: 360, webp, jpeg }] }
  return film('berkas="film.mp4" judul="Film" poster="foto.jpg"', { 'foto.jpg': poster })
}

function spoken(address: string): HostileMedia {
  return film('berkas="film.mp4" judul="Film" takarir="film.vtt"', { 'film.vtt': { ...CAPTIONS, address } })
}

export const HOSTILE_MEDIA: Readonly<Record<string, HostileMedia[]>> = {
  'pictures of pixels': [
    picture('berkas="foto.jpg"'),
    picture('berkas="foto.jpg" alt=""'),
    picture('berkas="foto.jpg" alt=" "'),
    picture('berkas="foto.jpg" alt={`x`}'),
    picture('berkas="foto.jpg" alt="a" alt="b"'),
    picture('berkas="foto.jpg" alt="a\u202eb"'),
    picture('berkas="foto.jpg" alt="&#x200b;x"'),
    picture('berkas="foto.jpg" alt="x" src="/a.jpg"'),
    picture('berkas="foto.jpg" alt="x" srcset="//evil.example/a.jpg 1x"'),
    picture('berkas="foto.jpg" alt="x" onerror="alert(1)"'),
    picture('berkas="foto.jpg" alt="x" onload="alert(1)"'),
    picture('berkas="foto.jpg" alt="x" loading="eager"'),
    picture('berkas="foto.jpg" alt="x" style="position:fixed"'),
    picture('berkas="foto.jpg" alt="x" class="btn"'),
    picture('berkas="../foto.jpg" alt="x"'),
    picture('berkas="..%2Ffoto.jpg" alt="x"'),
    picture('berkas="/foto.jpg" alt="x"'),
    picture('berkas="//evil.example/foto.jpg" alt="x"'),
    picture('berkas="https://evil.example/foto.jpg" alt="x"'),
    picture('berkas="javascript:alert(1)//.jpg" alt="x"'),
    picture('berkas="data:image/png;base64,x.png" alt="x"'),
    picture('berkas="foto.jpg?x" alt="x"'),
    picture('berkas="foto.jpg#.svg" alt="x"'),
    picture('berkas="foto.JPG" alt="x"'),
    picture('berkas="foto.gif" alt="x"'),
    picture('berkas="foto.html" alt="x"'),
    picture('berkas="f oto.jpg" alt="x"'),
    picture('berkas="hilang.jpg" alt="x"'),
    picture('berkas="constructor.jpg" alt="x"'),
    picture('berkas="lembar.pdf" alt="x"'),
    picture('berkas="film.mp4" alt="x"'),
    { source: '<Gambar berkas="foto.jpg" alt="x">isi</Gambar>', files: MEDIA },
    { source: 'teks <Gambar berkas="foto.jpg" alt="x" /> teks', files: MEDIA },
    { source: '![x](foto.jpg)', files: MEDIA },
    { source: '<img src="foto.jpg" alt="x" />', files: MEDIA },
    { source: '<picture><img src="/a.jpg" alt="x" /></picture>', files: MEDIA },
    { source: '<source srcset="/a.jpg" />', files: MEDIA },
    shown(SHEET),
    shown(FILM),
    shown(SVG),
    shown({ ...PHOTO, sizes: [] }),
    shown({ ...PHOTO, width: 0 }),
    shown({ ...PHOTO, height: Number.NaN }),
    shown({ ...PHOTO, sizes: [{ width: -1, height: 1, webp: '/a.webp', jpeg: '/a.jpg' }] }),
    lying('//evil.example/a.webp'),
    lying('https://evil.example/a.webp'),
    lying('javascript:alert(1)'),
    lying('data:image/webp;base64,x'),
    lying('/a.webp 1w, //evil.example/b.webp'),
    lying('/a.webp 2x,/b.webp'),
    lying('/a.webp" onerror="alert(1)'),
    lying('/a.webp', '/a.jpg" onload="alert(1)'),
    lying('/a.webp', '\\\\evil.example\\a.jpg'),
    lying('/../keluar/a.webp'),
    lying('/media/%2e%2e%2fkeluar.webp'),
    lying('/a.webp\n1w'),
    lying(''),
  ],
  'files to take along': [
    file('berkas="lembar.pdf"'),
    file('judul="Lembar"'),
    file('berkas="lembar.pdf" judul=""'),
    file('berkas="lembar.pdf" judul={"x"}'),
    file('berkas="lembar.pdf" judul="x" href="https://evil.example"'),
    file('berkas="lembar.pdf" judul="x" download="x.exe"'),
    file('berkas="lembar.pdf" judul="x" target="_blank"'),
    file('berkas="lembar.pdf" judul="x" ping="//evil.example"'),
    file('berkas="lembar.pdf" judul="x" onclick="alert(1)"'),
    file('berkas="lembar.pdf" judul="x" {...y}'),
    file('berkas="../lembar.pdf" judul="x"'),
    file('berkas="a/lembar.pdf" judul="x"'),
    file('berkas="lembar.pdf.exe" judul="x"'),
    file('berkas="lembar.exe" judul="x"'),
    file('berkas="lembar.docm" judul="x"'),
    file('berkas="lembar.html" judul="x"'),
    file('berkas="javascript:1.pdf" judul="x"'),
    file('berkas="hilang.pdf" judul="x"'),
    file('berkas="__proto__" judul="x"'),
    file('berkas="foto.jpg" judul="x"'),
    file('berkas="lembar.pdf" judul="x"', PHOTO),
    file('berkas="lembar.pdf" judul="x"', FILM),
    file('berkas="lembar.pdf" judul="x"', '%PDF-1.7'),
    file('berkas="lembar.pdf" judul="x"', { ...SHEET, bytes: -1 }),
    file('berkas="lembar.pdf" judul="x"', { ...SHEET, bytes: Number.POSITIVE_INFINITY }),
    kept('javascript:alert(1)'),
    kept('//evil.example/a.pdf'),
    kept('https://evil.example/a.pdf'),
    kept('/a.pdf" onclick="alert(1)'),
    kept('/media/../keluar'),
    kept('/media/a pdf'),
    kept('/\\evil.example/a.pdf'),
    { source: '<Berkas berkas="lembar.pdf" judul="x">isi</Berkas>', files: MEDIA },
    { source: 'teks <Berkas berkas="lembar.pdf" judul="x" />', files: MEDIA },
    { source: '<a href="/a.pdf" download>x</a>', files: MEDIA },
    { source: '<embed src="/a.pdf" />', files: MEDIA },
  ],
  films: [
    film('berkas="film.mp4"'),
    film('judul="Film"'),
    film('berkas="film.mp4" judul="Film" autoplay="ya"'),
    film('berkas="film.mp4" judul="Film" preload="auto"'),
    film('berkas="film.mp4" judul="Film" src="//evil.example/a.mp4"'),
    film('berkas="film.mp4" judul="Film" onplay="alert(1)"'),
    film('berkas="film.mp4" judul="Film" onerror="alert(1)"'),
    film('berkas="film.mp4" judul="Film" controlsList="x"'),
    film('berkas="film.mp4" judul="Film" poster="javascript:alert(1)"'),
    film('berkas="film.mp4" judul="Film" poster="//evil.example/p.jpg"'),
    film('berkas="film.mp4" judul="Film" poster="../foto.jpg"'),
    film('berkas="film.mp4" judul="Film" poster="data:image/png;base64,x"'),
    film('berkas="film.mp4" judul="Film" poster="a.svg"', { 'a.svg': SVG }),
    film('berkas="film.mp4" judul="Film" poster=""'),
    film('berkas="film.mp4" judul="Film" poster="hilang.jpg"'),
    film('berkas="film.mp4" judul="Film" poster="lembar.pdf"'),
    film('berkas="film.mp4" judul="Film" poster={x}'),
    film('berkas="film.mp4" judul="Film" takarir="hilang.vtt"'),
    film('berkas="film.mp4" judul="Film" takarir="film.srt"'),
    film('berkas="film.mp4" judul="Film" takarir="../film.vtt"'),
    film('berkas="film.mp4" judul="Film" takarir="//evil.example/a.vtt"'),
    film('berkas="film.mp4" judul="Film" takarir="film.vtt" kind="metadata"'),
    film('berkas="film.mp4" judul="Film" takarir="film.vtt" takarir="film.vtt"'),
    film('berkas="../film.mp4" judul="Film"'),
    film('berkas="film.mov" judul="Film"'),
    film('berkas="film.m3u8" judul="Film"'),
    film('berkas="blob:https://x/film.mp4" judul="Film"'),
    film('berkas="hilang.mp4" judul="Film"'),
    film('berkas="film.mp4" judul="Film"', { 'film.mp4': PHOTO }),
    film('berkas="film.mp4" judul="Film"', { 'film.mp4': SHEET }),
    film('berkas="film.mp4" judul="Film"', { 'film.mp4': 'ftyp' }),
    film('berkas="film.mp4" judul="Film"', { 'film.mp4': { ...FILM, width: 0 } }),
    film('berkas="film.mp4" judul="Film"', { 'film.mp4': { ...FILM, seconds: Number.NaN } }),
    film('berkas="film.mp4" judul="Film" takarir="film.vtt"', { 'film.vtt': SHEET }),
    film('berkas="film.mp4" judul="Film" takarir="film.vtt"', { 'film.vtt': 'WEBVTT' }),
    played('javascript:alert(1)'),
    played('//evil.example/a.mp4'),
    played('https://evil.example/a.mp4'),
    played('/a.mp4" autoplay="'),
    played('/a.mp4 /b.mp4'),
    still('javascript:alert(1)'),
    still('//evil.example/p.webp'),
    still('/p.webp', '/p.jpg" onerror="alert(1)'),
    spoken('//evil.example/a.vtt'),
    spoken('javascript:alert(1)'),
    spoken('/a.vtt" kind="metadata'),
    {
      source: '<Video berkas="film.mp4" judul="a">\n\n<Video berkas="film.webm" judul="b" />\n\n</Video>',
      files: MEDIA,
    },
    {
      source:
        '<Video berkas="film.mp4" judul="a">\n\n<Catatan>\n\n<Video berkas="film.webm" judul="b" />\n\n</Catatan>\n\n</Video>',
      files: MEDIA,
    },
    {
      source: '<Video berkas="film.mp4" judul="a">\n\n<Refleksi id="r" tanya="b" />\n\n</Video>',
      files: MEDIA,
    },
    { source: '<Video berkas="film.mp4" judul="a">\n\n<script>x</script>\n\n</Video>', files: MEDIA },
    {
      source: '<Video berkas="film.mp4" judul="a">\n\n<track kind="metadata" src="/a" />\n\n</Video>',
      files: MEDIA,
    },
    { source: '<Video berkas="film.mp4" judul="a">\n\n{alert(1)}\n\n</Video>', files: MEDIA },
    { source: 'teks <Video berkas="film.mp4" judul="a" /> teks', files: MEDIA },
    { source: '<video src="/a.mp4" controls />', files: MEDIA },
    { source: '<audio src="/a.mp3" controls />', files: MEDIA },
    { source: '<iframe src="/a.mp4"></iframe>', files: MEDIA },
  ],
}
