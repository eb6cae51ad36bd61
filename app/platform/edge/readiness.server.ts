/** Whether this process takes requests: not before it is prepared, not any more once it has been asked to stop. */
let ready = false

export const readiness = {
  open: () => {
    ready = true
  },
  close: () => {
    ready = false
  },
  isOpen: () => ready,
}
