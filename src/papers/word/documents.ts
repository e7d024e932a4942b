// The doors to what makes Word documents. The library behind them weighs about as much as all else of papers: it is loaded when the
// first document is made, not when the register opens (ADR 0054).

type Render = typeof import('./render.ts');
type Card = typeof import('./card-document.ts');
type Final = typeof import('./final-document.ts');
type Yearly = typeof import('./yearly-document.ts');

/** A paper as a Word document. */
export const renderWord: Render['renderWord'] = async (...paper) => (await import('./render.ts')).renderWord(...paper);

/** A yearly scorecard as a Word document. */
export const renderCard: Card['renderCard'] = async (...card) =>
  (await import('./card-document.ts')).renderCard(...card);

/** A final scorecard as a Word document. */
export const renderFinalCard: Final['renderFinalCard'] = async (...card) =>
  (await import('./final-document.ts')).renderFinalCard(...card);

/** A year's progress as a Word document. */
export const yearlyDocument: Yearly['yearlyDocument'] = async (...report) =>
  (await import('./yearly-document.ts')).yearlyDocument(...report);
