import { pairsIn } from '#app/platform/line/form-fields.ts'

/** "14.36", where the device is. */
export function clockTime(at: number, language: string): string {
  return new Date(at).toLocaleTimeString(language === 'en' ? 'en-GB' : 'id-ID', {
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** What a field holds, in the words that stand beside its controls; `notChosen`: where a list stands as it came. */
export function wordsOf(form: HTMLFormElement | null, value: string, notChosen: string): string {
  const pairs = value.startsWith('[') ? pairsIn(value) : null
  if (!form || !pairs) return value
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
  return pairs
    .map(([name, one]) => {
      const control = controls.find(
        (found) => found.name === name && (found instanceof HTMLSelectElement || found.value === one),
      )
      const label = control?.labels?.[0]?.textContent.trim() ?? ''
      if (!(control instanceof HTMLSelectElement)) return label
      const option = [...control.options].find((found) => found.value === one)
      return `${label}: ${one === '' ? notChosen : (option?.textContent ?? '')}`
    })
    .join('\n')
}
