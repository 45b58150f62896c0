import type { Check } from './check.ts';
import { argumentCheck, senderCheck } from './exercises/gateway.ts';
import { linkCheck } from './exercises/links.ts';
import { navigationCheck, requestCheck } from './exercises/navigation.ts';
import { permissionNameCheck } from './exercises/permissions.ts';
import { traversalCheck } from './exercises/scheme.ts';
import { loadCheck, schemeCheck } from './rules/loading.ts';
import { packageChecks } from './rules/package.ts';
import { exposureCheck, requireCheck } from './rules/preload.ts';
import { switchCheck, webviewCheck, windowChecks } from './rules/windows.ts';
import { wiringChecks } from './rules/wiring.ts';

/** Every check that needs no running app. */
export const pureChecks: readonly Check[] = [
  loadCheck,
  ...windowChecks,
  requireCheck,
  switchCheck,
  webviewCheck,
  ...wiringChecks,
  ...packageChecks,
  schemeCheck,
  exposureCheck,
  requestCheck,
  permissionNameCheck,
  navigationCheck,
  linkCheck,
  senderCheck,
  argumentCheck,
  traversalCheck,
];
