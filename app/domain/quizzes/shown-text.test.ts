import { expect, test } from 'vitest'
import { shownText } from './shown-text.ts'

test('letters stay letters where the text is none of HTML', () => {
  expect(shownText({ text: ' 1 < 2 & <b>tebal</b> ', format: 'moodle' })).toBe('1 < 2 & <b>tebal</b>')
})

test.each([
  ['<p>Satu</p><p>Dua</p>', 'Satu\n\nDua'],
  ['Satu<br>dua<br/>tiga', 'Satu\ndua\ntiga'],
  ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
  ['<b>tebal</b> &amp; <i>miring</i>', '**tebal** & miring'],
  ['1 &lt; 2 &#8212; &#x2265; 3', '1 < 2 — ≥ 3'],
  ['<script>alert(1)</script>Aman<style>p{}</style>', 'Aman'],
  ['<img src=x onerror=alert(1)>Gambar', 'Gambar'],
  ['<!-- <b> -->Isi', 'Isi'],
  ['&bukan; &#0; &#9999999;', '&bukan; &#0; &#9999999;'],
])('of HTML the words stay: %s', (text, shown) => {
  expect(shownText({ text, format: 'html' })).toBe(shown)
})
