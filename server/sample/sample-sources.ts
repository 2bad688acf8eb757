/** What the sample article's sources really say. None of them exists. */
export const sampleSources = {
  paper: {
    url: "https://council.ostley.example.org/papers/2026-31",
    title: "Paper 2026/31: Victoria Road lido, final funding",
    publisher: "Ostley Town Council",
    publishedAt: "2026-10-05",
    sourceType: "primary",
    says: {
      cost: "With the £780,000 now asked for, the project’s cost comes to £6.0m, which is 43% above the £4.2m approved in 2023.",
      table:
        "Tank, terraces and pump house £3.60m. Heat pumps and solar panels £1.15m. Accessible changing rooms £0.70m. Design, surveys and fees £0.55m. Total £6.00m.",
      leak: "By September 2021 the tank was losing some 30,000 litres a day.",
      running: "The heat pumps are expected to reduce annual running costs by £90,000.",
      visits: "Visits in 2019: 48,300, on 115 days of opening.",
      reserves: "General reserves fall from £2.9m to £2.1m, their lowest since 2018.",
      hallamCross: "Hallam Cross: contract to reopening nineteen months; cost £5.1m.",
      programme: "Changing rooms: start 2 November 2026, eighteen weeks.",
    },
  },
  minutes: {
    url: "https://council.ostley.example.org/minutes/2026-10-12",
    title: "Draft minutes of the council, 12 October 2026",
    publisher: "Ostley Town Council",
    publishedAt: "2026-10-14",
    sourceType: "primary",
    says: {
      vote: "Resolved by 8 votes to 5 to release £780,000 for the Victoria Road lido.",
      farrow:
        "Cllr Farrow said that nobody in the room was proud of the bill, but that a town by a river ought to be able to teach its children to swim.",
      adeyemi:
        "Cllr Adeyemi said that two playgrounds had closed since 2024 and that the bus to Stanning no longer ran on Sundays.",
    },
  },
  audit: {
    url: "https://audit.northmoor.example.org/reports/ostley-lido",
    title: "Ostley Town Council: review of the lido contract",
    publisher: "Northmoor Audit Partnership",
    publishedAt: "2026-08-19",
    sourceType: "primary",
    says: {
      failings:
        "We found failings in the council’s control of the contract. None was serious enough to call for a report in the public interest.",
      payments:
        "The contractor was paid £212,000 ahead of work that was later completed. No payment was made for work not done.",
      contract: "The contract of March 2023 did not contain a fixed price.",
      changes: "Fourteen changes were ordered after signature, at a cost of £1.1m.",
    },
  },
  petition: {
    url: "https://council.ostley.example.org/petitions/17",
    title: "Petition 17: Reopen our lido",
    publisher: "Ostley Town Council",
    publishedAt: "2026-02-02",
    sourceType: "primary",
    says: { signatures: "Signatures: 9,140, of which 5,180 with a postcode in the town." },
  },
  survey: {
    url: "https://research.county.example.org/pools-2025",
    title: "Six reopened pools and their high streets",
    publisher: "County Research Unit",
    publishedAt: "2025-11",
    sourceType: "secondary",
    says: {
      footfall: "Footfall in the nearest shopping street rose in the first year at four of the six pools.",
    },
  },
  prices: {
    url: "https://council.ostley.example.org/lido/prices",
    title: "Lido: prices for 2027",
    publisher: "Ostley Town Council",
    publishedAt: "2026-10-13",
    sourceType: "primary",
    says: { tickets: "Adult £6.50 (2021: £4.80). Child £3.00 (2021: £2.40)." },
  },
} as const;
