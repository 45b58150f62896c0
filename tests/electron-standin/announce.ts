import { runtimeEnvironment, runtimeName } from './launch.ts';

/** Says once, before the first spec, what the app runs on; and has the stand-in ready by then. */
export default async function announce(): Promise<void> {
  await runtimeEnvironment();
  console.log(`The app runs on: ${await runtimeName()}`);
}
