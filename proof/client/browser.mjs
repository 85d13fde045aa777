// A browser of one person: it keeps cookies and follows redirects as long as they stay at the server.
export function browser(issuer) {
  const cookies = new Map();
  async function browse(url, form) {
    const answer = await fetch(new URL(url, issuer), {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: {
        accept: "text/html",
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(form && { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" }),
      },
      body: form && new URLSearchParams(form).toString(),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (!location) return { page: await answer.text() };
    const next = new URL(location, issuer);
    return next.origin === issuer.origin ? browse(next) : { away: next };
  }
  return {
    browse,
    // The request that a page keeps.
    waiting: (page) => page.match(/name="request" value="([^"]+)"/)[1],
    forget: () => cookies.clear(),
  };
}
