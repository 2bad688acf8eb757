// Loaded into the app's process before anything else: when the process that started it is gone, it ends too.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
