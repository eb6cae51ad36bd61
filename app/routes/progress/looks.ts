/** How a state looks: an icon for the eye, the word for everybody else. */
export const LOOKS = {
  done: { icon: 'check', className: 'y', tone: 'ok' },
  late: { icon: 'alert', className: 'n', tone: 'warn' },
  open: { icon: 'minus', className: '', tone: 'plain' },
} as const

export const QUIZ_LOOKS = {
  passed: { icon: 'check', className: 'y', tone: 'ok' },
  running: { icon: 'clock', className: '', tone: 'info' },
  waiting: { icon: 'clock', className: '', tone: 'info' },
  failed: { icon: 'alert', className: 'n', tone: 'warn' },
  none: { icon: 'minus', className: '', tone: 'plain' },
} as const

export const TASK_LOOKS = {
  graded: { icon: 'check', className: 'y', tone: 'ok' },
  'handed-in': { icon: 'sent', className: 'y', tone: 'ok' },
  'handed-in-late': { icon: 'sent', className: 'n', tone: 'warn' },
  returned: { icon: 'back', className: 'n', tone: 'warn' },
  late: { icon: 'alert', className: 'n', tone: 'warn' },
  none: { icon: 'minus', className: '', tone: 'plain' },
} as const
