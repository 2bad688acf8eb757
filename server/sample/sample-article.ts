/**
 * A made-up local story for trying Stet out. The town, the people and the sources do not exist. It has mistakes to
 * find: `sample-sources` holds what its sources really say, `sample-checks` what three people made of half of it.
 */
export const sampleArticle = {
  title: "Ostley’s lido to reopen two years late, at £6.3 million",
  byline: "Tamsin Oakes",
  language: "en",
  markdown: `Ostley town council voted on Monday night to spend a last £780,000 on the Victoria Road lido, which is now to reopen in May 2027, two years later than promised. Eight councillors were for it and five against. The decision brings the cost of the work to £6.3 million, half as much again as the £4.2 million that was agreed in 2023.

It was a long evening, and a cold one. About 120 people filled the public benches, and some of them had brought towels.

“Nobody in this room is proud of the bill,” said the leader of the council, Edmund Farrow. “But a town by a river ought to be able to teach its children to swim.”

## What the money buys

The lido opened on 4 June 1936 and closed in September 2021, when surveyors found that the tank was leaking. A [paper put before the council](https://council.ostley.example.org/papers/2026-31) says that it was losing 30,000 litres a day by then, enough to fill a bath every four minutes. The same paper sets out where the money has gone:

- £3.6 million on the tank, the terraces and the pump house
- £1.15 million on heat pumps and solar panels
- £700,000 on changing rooms that wheelchair users can reach
- £550,000 on design, surveys and fees

Together that comes to £6.3 million. The heat pumps should cut running costs by £90,000 a year, the paper says. In 2019, the last season before the pandemic, 48,300 people swam at the lido, about 420 on each of the 115 days that it was open. The council expects 60,000 a year from 2028.

## The audit

The delay was the subject of an [audit published in August](https://audit.northmoor.example.org/reports/ostley-lido) by Northmoor Audit Partnership, which examines the accounts of eleven councils in the county. It found “serious failings in the council’s control of the contract”, and said that the builder, Calder & Wyke, had been paid for work that was never done. The contract was signed in March 2023 without a fixed price, according to the report. Fourteen changes were ordered afterwards, and they added £1.1 million. The auditors interviewed nineteen people and read some 2,300 e-mails, but found no record that councillors had discussed eleven of the changes before they were made.

Calder & Wyke did not answer questions last week. In a statement to this newspaper in July, the company said that it had “met every obligation under the contract as varied”.

> We were asked to build one pool and then, a little at a time, a different one.

That is how its managing director, Petra Wyke, put it to the council’s scrutiny committee on 9 September. The committee’s chair, Lionel Marsh, said afterwards that he had heard “a good many reasons and not one apology”.

## A town divided

Those who voted against say that the money was needed elsewhere. “We have closed two playgrounds since 2024, and the bus to Stanning no longer runs on Sundays,” said Councillor Ruth Adeyemi, who leads the opposition. The council’s reserves will fall from £2.9 million to £2.1 million, the lowest for twelve years.

Supporters point to a petition for the lido with 9,140 signatures, a number equal to two fifths of the town’s 22,850 inhabitants. It was handed in on 2 February by Joan Petrie, who is 84 and learned to swim there in 1949. “I went in on the hottest day of the year, and I have never been so cold,” she said. “I was back the next morning.”

Traders in Victoria Road say that their takings have fallen by a third since the gates closed. Does a lido fill tills? A [county survey of six reopened pools](https://research.county.example.org/pools-2025) suggests that it can: in their first year, four of the six brought more visitors to the shops nearby. The survey counted people, however, and not what they spent.

Nor is Ostley alone. The paper lists three other lidos in the north that closed between 2019 and 2022, and all three have reopened. The one at Hallam Cross, which cost £5.1 million, took nineteen months from the first contract to the first swimmer. Ostley’s will have taken fifty.

## What happens next

Work on the changing rooms starts on 2 November and should take eighteen weeks. The tank is to be filled in the second half of April, and tested for three weeks before anybody goes in. The water will be kept at 21 degrees from May to September, four degrees warmer than before.

Tickets will cost £6.50 for adults and £3 for children, against £4.80 and £2.40 in 2021. That is a rise of about a third for adults and a quarter for children. Children under five will swim free, as they always have. Season tickets go on sale on the first Saturday in March, at the town hall and on the council’s website, and nobody may buy more than four.

The council has kept back £150,000 for anything that goes wrong before then. “I have stopped promising dates,” Mr Farrow said on Monday, and named one: 8 May 2027, a Saturday. Whether he can keep it will be known in the spring. Until then, the town’s swimmers have the river.
`,
};
