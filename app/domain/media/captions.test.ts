import { expect, it } from 'vitest'
import { captionsFault } from './captions.ts'

const HONEST = `WEBVTT Kerja lintas sektor

1
00:01.000 --> 00:04.000
Selamat <b>datang</b>, Bapak/Ibu.

00:00:04.500 --> 00:00:07.000 align:start line:90%
<v Bu Contoh>Kita mulai.</v>
Dua baris, 3 &lt; 4.
`

it('takes honest captions, with the line ends of every system', () => {
  expect(captionsFault(HONEST)).toBeNull()
  expect(captionsFault(`\uFEFF${HONEST.replaceAll('\n', '\r\n')}`)).toBeNull()
})

it.each([
  ['head', 1, 'Selamat datang'],
  ['none', 3, 'WEBVTT\n\n'],
  ['time', 4, 'WEBVTT\n\nSTYLE\n::cue { color: url(//x) }\n'],
  ['time', 3, 'WEBVTT\n\n00:01,000 --> 00:04,000\nKoma\n'],
  ['time', 3, 'WEBVTT\n\n00:01.000 --> 00:04.000 onload:x\nA\n'],
  ['order', 3, 'WEBVTT\n\n00:04.000 --> 00:04.000\nA\n'],
  ['order', 6, 'WEBVTT\n\n00:04.000 --> 00:05.000\nA\n\n00:01.000 --> 00:02.000\nB\n'],
  ['markup', 4, 'WEBVTT\n\n00:01.000 --> 00:04.000\n<script>alert(1)</script>\n'],
  ['markup', 4, 'WEBVTT\n\n00:01.000 --> 00:04.000\n<c.warna>A</c>\n'],
  ['markup', 4, 'WEBVTT\n\n00:01.000 --> 00:04.000\n<b onclick=x>A</b>\n'],
  ['markup', 4, 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v <script>>A</v>\n'],
  ['text', 4, 'WEBVTT\n\n00:01.000 --> 00:04.000\nA\u0007\n'],
])('refuses them: %s in line %d', (reason, line, text) => {
  expect(captionsFault(text)).toEqual({ code: 'captions', reason, line })
})

it('refuses what is too long to be one film’s', () => {
  const cue = '\n00:01.000 --> 00:04.000\nA\n'
  expect(captionsFault(`WEBVTT\n${cue.repeat(5_001)}`)).toMatchObject({ reason: 'size' })
  expect(captionsFault(`WEBVTT\n${'a'.repeat(200_001)}`)).toMatchObject({ reason: 'size' })
})
