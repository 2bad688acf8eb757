// Loaded into the app's process before anything else: when the process that started it is gone, it ends too.
process.on("disconnect", () => process.exit(1));
// A served app lives by its port. The worker of `next dev` loads this as well, and waits on the channel for its orders.
if (process.env.NODE_ENV === "production") process.channel?.unref();
