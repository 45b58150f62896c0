import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { say } from './report.ts';

export interface OpenOptions {
  readonly title?: string;
  readonly properties?: readonly string[];
}

export interface MessageOptions {
  readonly message: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly defaultId?: number;
  readonly cancelId?: number;
}

/** What a dialog program printed; null when the person cancelled; undefined when there is no such program. */
type Answer = string | null | undefined;

/** The files a person chose; none when they cancelled or this system has no dialog to ask with. */
export async function chooseFiles({ title = 'Open', properties = [] }: OpenOptions): Promise<string[]> {
  const many = properties.includes('multiSelections');
  const answer = await ask([
    ['zenity', '--file-selection', `--title=${title}`, '--separator=\n', ...(many ? ['--multiple'] : [])],
    [
      'kdialog',
      '--title',
      title,
      '--getopenfilename',
      '.',
      ...(many ? ['--multiple', '--separate-output'] : []),
    ],
  ]);
  if (answer === undefined) {
    say(
      'no file dialog (zenity or kdialog) is installed; drop files on the window or name them on the command line',
    );
  }
  return (answer ?? '').split('\n').filter((file) => file !== '');
}

/** The number of the button a person chose: the first of two, or the one that cancels. */
export async function askMessage(options: MessageOptions): Promise<number> {
  const { message, detail = '', buttons = ['OK'], defaultId = 0, cancelId = buttons.length - 1 } = options;
  const text = detail === '' ? message : `${message}\n\n${detail}`;
  const [yes = 'OK', no = 'Cancel'] = [buttons[defaultId], buttons[cancelId]];
  const answer = await ask(
    buttons.length < 2
      ? [
          ['zenity', '--info', '--no-markup', `--text=${text}`],
          ['kdialog', '--msgbox', text],
        ]
      : [
          [
            'zenity',
            '--question',
            '--no-markup',
            `--text=${text}`,
            `--ok-label=${yes}`,
            `--cancel-label=${no}`,
          ],
          ['kdialog', '--yesno', text, '--yes-label', yes, '--no-label', no],
        ],
  );
  if (answer === undefined)
    say(`no dialog (zenity or kdialog) is installed; took "${no}" for the answer to: ${message}`);
  return answer === null || answer === undefined ? cancelId : defaultId;
}

/** The first of these programs that is installed. */
async function ask(programs: string[][]): Promise<Answer> {
  for (const [program = '', ...args] of programs) {
    try {
      return (await promisify(execFile)(program, args)).stdout;
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!missing) return null;
    }
  }
  return undefined;
}
