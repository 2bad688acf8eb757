import { expect, it } from "vitest";
import { networkOf } from "./network";

it.each([
  ["without a trusted proxy the header says nothing", "203.0.113.9", 0, null],
  ["the last entry is the one that the proxy saw", "6.6.6.6, 203.0.113.9", 1, "203.0.113"],
  ["what the caller wrote before it does not count", "203.0.113.9, 6.6.6.6", 1, "6.6.6"],
  ["with two proxies it is the last but one", "1.1.1.1, 203.0.113.9, 10.0.0.2", 2, "203.0.113"],
  ["neighbours in one /24 are one network", "203.0.113.200", 1, "203.0.113"],
  ["a port is not part of it", "203.0.113.9:51234", 1, "203.0.113"],
  ["an IPv6 network is its first 64 bits", "2001:db8:1:2:aaaa:bbbb:cccc:dddd", 1, "2001:db8:1:2"],
  ["other addresses of it are the same", "2001:db8:1:2::1", 1, "2001:db8:1:2"],
  ["shortened addresses too", "2001:db8::a", 1, "2001:db8:0:0"],
  ["however they are written", "2001:0DB8:0:0::B", 1, "2001:db8:0:0"],
  ["with brackets and port", "[2001:db8::c]:443", 1, "2001:db8:0:0"],
  ["an IPv4 address in IPv6's clothes is IPv4", "::ffff:203.0.113.9", 1, "203.0.113"],
  ["fewer entries than proxies: not through them", "203.0.113.9", 2, null],
  ["words are no address", "localhost", 1, null],
  ["nothing is no address", "", 1, null],
  ["nor is what is not a text", undefined, 1, null],
])("B20 %s", (_, header, hops, network) => {
  expect(networkOf(header, hops)).toBe(network);
});
