import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { ANSWERS_FORM } from './open-point.tsx'
import { SUBMIT_SHEET, SubmitSheet } from './submit-sheet.tsx'
import type { Overview } from './recommendation.page.server.ts'

/** The list of what is left to do, and the button that opens when nothing is. Submitting cannot be undone: a sheet says first what it does. */
export function BeforeSubmitting({ page }: { page: Overview }) {
  const t = useTexts(recommendationTexts)
  if (!page.writes) return null
  const incomplete = page.sections.filter((section) => section.missing > 0)
  const again = page.versions.length > 0
  const closed = incomplete.length > 0 || page.openPoints > 0
  const label = again ? t.page.submitAgain : t.page.submit
  return (
    <Card className="stack-2">
      <h2 className="h3" id="sebelum">
        {t.page.before}
      </h2>
      <ul className="stack-2">
        {incomplete.length === 0 && <Check done>{t.page.beforeReady}</Check>}
        {incomplete.map((section) => (
          <Check key={section.key}>
            <Link to={section.to}>{section.title}</Link>: {t.page.missing({ count: String(section.missing) })}
          </Check>
        ))}
        {page.points.some((point) => point.open) && (
          <Check done={page.openPoints === 0}>
            {page.openPoints === 0 ? (
              t.page.beforePoints
            ) : (
              <Link to="#poin">{t.page.beforePointsOpen({ count: String(page.openPoints) })}</Link>
            )}
          </Check>
        )}
      </ul>
      {page.may.submit && closed && (
        <Button full closedBecause={t.page.beforeOpens}>
          {label}
        </Button>
      )}
      {page.may.submit && !closed && (
        <>
          <p className="sm quiet">{t.page.submitWords}</p>
          <div className="btns stay">
            {page.points.some((point) => point.open) ? (
              // The answers beside it go first: what was typed there must not stay behind.
              <BusyButton
                form={ANSWERS_FORM}
                name="lanjut"
                aria-haspopup="dialog"
                data-membuka={SUBMIT_SHEET}
                value="ajukan"
                variant="primary"
                icon="send"
                full
                busyLabel={t.page.savingAnswers}
              >
                {label}
              </BusyButton>
            ) : (
              <ButtonLink to={`#${SUBMIT_SHEET}`} variant="primary" icon="send" full>
                {label}
              </ButtonLink>
            )}
          </div>
          <SubmitSheet page={page} />
        </>
      )}
      {!page.may.submit && (
        <p className="sm quiet">{page.lead ? t.page.onlyLead({ lead: page.lead }) : t.page.noLead}</p>
      )}
    </Card>
  )
}

function Check({ done, children }: { done?: boolean; children: ReactNode }) {
  return (
    <li className="ico">
      <Icon name={done ? 'check' : 'alert'} className={done ? 'y' : 'n'} />
      <span>{children}</span>
    </li>
  )
}

/** The secretariat's ways on. Each leads to a page of its own where the words are written. */
export function SecretariatPanel({ page }: { page: Overview }) {
  const t = useTexts(recommendationTexts)
  const { escalate, returnIncomplete, resume } = page.may
  if (!escalate && !returnIncomplete && !resume) return null
  return (
    <Card className="stack-2">
      <h2 className="h3">{t.page.secretariat}</h2>
      {(escalate || returnIncomplete) && <p className="sm quiet">{t.page.secretariatWords}</p>}
      {escalate && (
        <div className="btns stay">
          <ButtonLink
            variant="primary"
            full
            icon="send"
            to={paths.recommendationTransition(page.id, 'naikkan')}
          >
            {t.page.escalate}
          </ButtonLink>
        </div>
      )}
      {returnIncomplete && (
        <ButtonLink full icon="left" to={paths.recommendationTransition(page.id, 'kembalikan')}>
          {t.page.return}
        </ButtonLink>
      )}
      {resume && (
        <Form method="post" action={paths.recommendationTransition(page.id, 'angkat')}>
          <SubmissionKey value={page.key} />
          <ShownVersion value={page.version} answer={undefined} />
          <BusyButton full icon="refresh">
            {t.page.resume}
          </BusyButton>
        </Form>
      )}
    </Card>
  )
}

/** The secretariat's say in the order of the leaders' queue. */
export function QueuePanel({ page }: { page: Overview }) {
  const t = useTexts(recommendationTexts)
  if (!page.may.pin) return null
  return (
    <Card className="stack-2">
      <h2 className="h3">{t.page.queue}</h2>
      <p className="sm quiet">{page.pinned ? t.page.pinnedWords : t.page.pinWords}</p>
      <Form method="post" action={paths.recommendationTransition(page.id, 'sematkan')}>
        <SubmissionKey value={page.key} />
        <input type="hidden" name="sematkan" value={page.pinned ? 'tidak' : 'ya'} />
        <BusyButton full icon={page.pinned ? 'close' : 'flag'}>
          {page.pinned ? t.page.unpin : t.page.pin}
        </BusyButton>
      </Form>
    </Card>
  )
}

export function WithdrawLink({ page }: { page: Overview }) {
  const t = useTexts(recommendationTexts)
  // A draft that was never submitted is discarded: nobody has to be given a reason.
  if (!page.may.withdraw || page.may.discard) return null
  return (
    <p>
      <Link to={paths.recommendationTransition(page.id, 'tarik')}>{t.page.withdraw}</Link>
    </p>
  )
}
