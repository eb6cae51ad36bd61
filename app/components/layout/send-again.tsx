import { Button } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { errorTexts } from '#app/i18n/errors.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

type Props = { action: string; fields: readonly (readonly [string, string])[] }

/**
 * A form that could not be stored, whole and unseen, with its one button: a page without scripts keeps what was typed.
 * Its writer is among the fields.
 */
export function SendAgain({ action, fields }: Props) {
  const t = useTexts(errorTexts)
  return (
    <Form method="post" action={action} reloadDocument>
      {fields.map(([name, value], index) => (
        // A name may stand in a form several times; nothing here ever moves.
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="primary">
        {t.again}
      </Button>
    </Form>
  )
}
