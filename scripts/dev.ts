import { prepareDesk } from "./prepare-desk";
import { serve } from "./serve";

export const run = () => serve("dev", prepareDesk);
