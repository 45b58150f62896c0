import type { Key } from '../page/keys.ts';
import { matches } from './accelerator.ts';
import { Announcer } from './announcer.ts';
import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import { focusedWindow } from './open-windows.ts';
import { refuse, refuseTheRest } from './refuse.ts';

type Click = (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;

interface ItemOptions {
  id?: string;
  label?: string;
  role?: string;
  type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';
  accelerator?: string;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  click?: Click;
  submenu?: ItemOptions[] | Menu;
}

interface Role {
  readonly accelerator?: string;
  act(window: BrowserWindow): void;
}

const edit = (command: string): Role => ({ act: (window) => window.webContents.edit(command) });

/** Roles, and the accelerators Electron gives those whose keys the page would not handle by itself. */
const ROLES: Readonly<Record<string, Role>> = {
  quit: { accelerator: 'CmdOrCtrl+Q', act: () => app.quit() },
  close: { accelerator: 'CmdOrCtrl+W', act: (window) => window.close() },
  minimize: { accelerator: 'CmdOrCtrl+M', act: (window) => window.minimize() },
  reload: { accelerator: 'CmdOrCtrl+R', act: (window) => window.webContents.reload() },
  togglefullscreen: { accelerator: 'F11', act: (window) => window.setFullScreen(!window.isFullScreen()) },
  undo: edit('undo'),
  redo: edit('redo'),
  cut: edit('cut'),
  copy: edit('copy'),
  paste: edit('paste'),
  selectall: edit('selectAll'),
  delete: edit('delete'),
};

const SUBMENUS: Readonly<Record<string, readonly string[]>> = {
  editmenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'],
  windowmenu: ['minimize', 'close'],
};

export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly type: NonNullable<ItemOptions['type']>;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: Menu | undefined;
  readonly click: (event?: object, window?: BrowserWindow) => void;

  constructor(options: ItemOptions) {
    const role = options.role?.toLowerCase();
    const submenu = options.submenu ?? (role === undefined ? undefined : SUBMENUS[role]?.map(ofRole));
    if (role !== undefined && !submenu && !(role in ROLES)) refuse(`the menu role '${options.role ?? ''}'`);
    this.id = options.id;
    this.label = options.label ?? options.role ?? '';
    this.role = role;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal');
    this.accelerator = options.accelerator ?? (role === undefined ? undefined : ROLES[role]?.accelerator);
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.menu = undefined;
    this.click = (event = {}, window = focusedWindow() ?? undefined) => {
      if (!this.enabled) return; // A native menu delivers no click to an item that is greyed out.
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (this.type === 'radio') for (const each of this.menu?.items ?? []) each.checked = each === this;
      if (role === undefined || !(role in ROLES)) options.click?.(this, window, event);
      else if (window) ROLES[role]?.act(window);
    };
  }
}

const ofRole = (role: string): ItemOptions => ({ role });

export class Menu extends Announcer {
  readonly items: MenuItem[] = [];

  constructor() {
    super('Menu', new Set());
  }

  append(item: MenuItem): void {
    item.menu = this;
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    return everyItem(this).find((item) => item.id === id) ?? null;
  }

  static buildFromTemplate(template: (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const each of template) menu.append(each instanceof MenuItem ? each : new MenuItem(each));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
}
refuseTheRest('MenuItem', MenuItem.prototype);
refuseTheRest('Menu', Menu.prototype);

let applicationMenu: Menu | null = null;

const everyItem = (menu: Menu): MenuItem[] =>
  menu.items.flatMap((item) => [item, ...(item.submenu ? everyItem(item.submenu) : [])]);

/** The accelerators of the application menu. */
export function accelerators(): string[] {
  return (applicationMenu ? everyItem(applicationMenu) : []).flatMap((item) => item.accelerator ?? []);
}

/** Clicks the item of the application menu that a key press is the accelerator of. */
export function pressKey(pressed: Key, window: BrowserWindow): void {
  const item = (applicationMenu ? everyItem(applicationMenu) : []).find(
    ({ accelerator, enabled, visible }) =>
      accelerator !== undefined && enabled && visible && matches(accelerator, pressed, process.platform),
  );
  item?.click({ triggeredByAccelerator: true }, window);
}
