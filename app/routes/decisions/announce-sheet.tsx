import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import type { DecisionView } from '#app/domain/decisions/decision-view.ts'
import { decisionWords } from '#app/domain/decisions/words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { CardData } from './card.page.server.ts'
import { decisionTexts } from './texts.ts'

/** The sheet's name in the address. */
export const ANNOUNCE = 'umumkan'

/** Publishing before the ten minutes are over ends them: what is read then, and by whom, is said first. */
export function AnnounceSheet({ card, decision }: { card: CardData; decision: DecisionView }) {
  const t = useTexts(decisionTexts).announceSheet
  const { kinds } = useTexts(decisionWords)
  const form = 'umumkan-putusan'
  return (
    <Sheet
      id={ANNOUNCE}
      title={t.title}
      closeTo="putusan"
      foot={
        <BusyButton form={form} variant="primary" full icon="send">
          {t.send}
        </BusyButton>
      }
    >
      <Form id={form} method="post" action={paths.announceDecision(card.id)} className="stack">
        <input type="hidden" name="keputusan" value={decision.id} />
        <SubmissionKey value={card.form.keys.announce} />
        <p>
          {card.document} <strong lang="id">{card.card.title}</strong>
        </p>
        <DefinitionList
          items={[
            { term: t.decision, value: kinds[decision.kind] },
            ...(decision.note
              ? [
                  {
                    term: t.note,
                    value: <Notes text={decision.note} />,
                  },
                ]
              : []),
            { term: t.readers, value: t.readersAre },
            { term: t.mail, value: t.mailTo },
          ]}
        />
        <p>
          <strong>{t.final}</strong>
        </p>
      </Form>
    </Sheet>
  )
}
