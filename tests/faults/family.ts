/**
 * What the fault command is made of: families of faults, each a list of cases that can be run one by one, so that an
 * interrupted run goes on where it stopped, and of controls, which are the same checks with the guard taken away and
 * so must fail.
 */
export interface Outcome {
  /** Faults that were made: kills, cuts, damages, failing calls. */
  readonly cases: number;
  /** What had been acknowledged and was not there afterwards; a sentence each. */
  readonly lost: readonly string[];
  /** What was different afterwards, or was not said, without a word to the reader; a sentence each. */
  readonly silent: readonly string[];
}

export interface Case {
  readonly name: string;
  /** A throw means that the case itself could not be run to its end; that is a failure too. */
  run(): Promise<Outcome>;
}

export interface Control {
  readonly name: string;
  /** Whether the check, without its guard, found a loss or a difference. */
  caught(): Promise<boolean>;
}

export interface Plan {
  readonly seed: number;
  /** The set that `npm test` has time for. */
  readonly quick: boolean;
}

export interface Family {
  readonly name: string;
  /** Half a line for the table. */
  readonly what: string;
  /** Whether the whole app runs in it, on Electron or on what stands in for it. */
  readonly app?: boolean;
  cases(plan: Plan): readonly Case[];
  controls?(plan: Plan): readonly Control[];
}

export const nothingWrong = (cases: number): Outcome => ({ cases, lost: [], silent: [] });
