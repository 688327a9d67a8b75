// Loaded before Electron's own installer: it passes on how far the download is, which the installer itself keeps for a terminal.
const originalFetch = globalThis.fetch;

globalThis.fetch = async (...request) => {
  const response = await originalFetch(...request);
  if (!response.body) return response;
  const total = Number(response.headers.get('content-length') ?? 0);
  let received = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      received += chunk.length;
      process.send?.({ received, total });
      controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
};

// The channel to the parent must not keep the installer alive once it has finished.
process.channel?.unref();
