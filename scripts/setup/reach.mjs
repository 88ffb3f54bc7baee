/**
 * Whether GitHub, where programs are fetched from that npm does not carry, answers within seconds: only then is a long
 * download worth waiting for. Behind a mirror or a proxy nobody can tell, so it is tried.
 * @param {string} address
 */
export async function answers(address) {
  const { ELECTRON_MIRROR, HTTPS_PROXY, https_proxy } = process.env;
  if (ELECTRON_MIRROR || HTTPS_PROXY || https_proxy) return true;
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(8000) })).ok;
  } catch {
    return false;
  }
}
