import { SUBMISSION_KEY } from '#app/platform/forms.ts'

/** Makes a second press of the same form give the same receipt. The server makes new keys each time it shows a page. */
export function SubmissionKey({ value }: { value: string }) {
  return <input type="hidden" name={SUBMISSION_KEY} value={value} />
}
