import type * as pkcs11js from 'pkcs11js';

/** Why a hardware module cannot be used. */
export class Pkcs11Fault extends Error {
  override readonly name = 'Pkcs11Fault';
}

/** A token to open. */
export interface Pkcs11Token {
  readonly library: string;
  /** The token's label. */
  readonly token: string;
  readonly pin: string;
  /** How many sessions are held: so many signatures are made at a time. */
  readonly sessions: number;
}

/** A session, and the private keys that were looked up in it. */
interface Session {
  readonly handle: pkcs11js.Handle;
  readonly keys: Map<string, pkcs11js.Handle>;
}

const RAW_SIGNATURE_BYTES = 64;

/**
 * Some sessions with one token. A session signs one thing at a time: `C_SignInit` and `C_Sign` belong together, and a
 * second pair that comes in between is refused (CKR_OPERATION_ACTIVE). So each signature has a session to itself, and
 * waits where none is free.
 */
export class Pkcs11Sessions {
  private readonly free: Session[] = [];
  private readonly waiting: ((session: Session) => void)[] = [];

  private constructor(
    private readonly library: typeof pkcs11js,
    private readonly module: pkcs11js.PKCS11,
    sessions: readonly pkcs11js.Handle[],
  ) {
    this.free.push(...sessions.map((handle) => ({ handle, keys: new Map<string, pkcs11js.Handle>() })));
  }

  /**
   * Opens a token.
   *
   * @throws {@link Pkcs11Fault} where the optional package `pkcs11js` is not installed, the library cannot be loaded, no
   * token has the label, or the PIN is not its.
   */
  static async open({ library, token, pin, sessions }: Pkcs11Token): Promise<Pkcs11Sessions> {
    const js = await import('pkcs11js').catch((error: unknown) => {
      throw new Pkcs11Fault('the package pkcs11js is not installed', { cause: error });
    });
    const module = new js.default.PKCS11();
    try {
      module.load(library);
      initialise(module, js.default);
      const slot = slotOf(module, token);
      const flags = js.default.CKF_SERIAL_SESSION | js.default.CKF_RW_SESSION;
      const handles = Array.from({ length: sessions }, () => module.C_OpenSession(slot, flags));
      login(module, handles[0], pin, js.default);
      return new Pkcs11Sessions(js.default, module, handles);
    } catch (error) {
      if (error instanceof Pkcs11Fault) throw error;
      throw new Pkcs11Fault(`the token ${token} cannot be opened: ${(error as Error).message}`, { cause: error });
    }
  }

  /**
   * Signs a SHA-256 digest by ECDSA.
   *
   * @param key - Label of the private key.
   * @returns r and s, 32 bytes each.
   */
  async sign(key: string, digest: Buffer): Promise<Buffer> {
    const session = this.free.pop() ?? (await new Promise<Session>((resolve) => this.waiting.push(resolve)));
    try {
      const handle = this.keyIn(session, key);
      this.module.C_SignInit(session.handle, { mechanism: this.library.CKM_ECDSA }, handle);
      return await this.module.C_SignAsync(session.handle, digest, Buffer.alloc(RAW_SIGNATURE_BYTES));
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free.push(session);
      else next(session);
    }
  }

  /** Lets go of the sessions; none may be in use. */
  close(): void {
    for (const { handle } of this.free.splice(0)) this.module.C_CloseSession(handle);
    this.module.close();
  }

  /** @throws {@link Pkcs11Fault} where the token has no such key. */
  private keyIn(session: Session, key: string): pkcs11js.Handle {
    const known = session.keys.get(key);
    if (known !== undefined) return known;
    const { CKA_CLASS, CKA_LABEL, CKO_PRIVATE_KEY } = this.library;
    this.module.C_FindObjectsInit(session.handle, [
      { type: CKA_CLASS, value: CKO_PRIVATE_KEY },
      { type: CKA_LABEL, value: key },
    ]);
    const [handle] = this.module.C_FindObjects(session.handle, 1);
    this.module.C_FindObjectsFinal(session.handle);
    if (handle === undefined) throw new Pkcs11Fault(`the token has no private key ${key}`);
    session.keys.set(key, handle);
    return handle;
  }
}

function initialise(
  module: pkcs11js.PKCS11,
  { CKR_CRYPTOKI_ALREADY_INITIALIZED, CKF_OS_LOCKING_OK }: typeof pkcs11js,
): void {
  try {
    // Signatures are made on threads of libuv's.
    module.C_Initialize({ flags: CKF_OS_LOCKING_OK });
  } catch (error) {
    // By another token of the same library: once a process.
    if ((error as { code?: unknown }).code !== CKR_CRYPTOKI_ALREADY_INITIALIZED) throw error;
  }
}

/** @throws {@link Pkcs11Fault} where no token has the label. */
function slotOf(module: pkcs11js.PKCS11, token: string): pkcs11js.Handle {
  const slot = module.C_GetSlotList(true).find((one) => module.C_GetTokenInfo(one).label.trimEnd() === token);
  if (slot === undefined) throw new Pkcs11Fault(`no token is called ${token}`);
  return slot;
}

/** One login holds for all sessions of a process. */
function login(
  module: pkcs11js.PKCS11,
  session: pkcs11js.Handle | undefined,
  pin: string,
  { CKR_USER_ALREADY_LOGGED_IN, CKU_USER }: typeof pkcs11js,
): void {
  if (session === undefined) return;
  try {
    module.C_Login(session, CKU_USER, pin);
  } catch (error) {
    if ((error as { code?: unknown }).code !== CKR_USER_ALREADY_LOGGED_IN) throw error;
  }
}
