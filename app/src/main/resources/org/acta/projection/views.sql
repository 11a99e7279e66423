CREATE VIEW place_parts AS
WITH RECURSIVE above AS (
  SELECT election, sheet_set, place, place AS whole FROM places
  UNION ALL
  SELECT below.election, below.sheet_set, below.place, up.parent AS whole
  FROM above AS below
  JOIN places AS up
    ON up.election = below.election AND up.sheet_set = below.sheet_set AND up.place = below.whole
  WHERE up.parent IS NOT NULL
)
SELECT election, sheet_set, whole AS place, place AS part FROM above;

CREATE VIEW national_totals AS
SELECT summed.election, summed.sheet_set, sets.contest, summed.choice, choices.name, summed.votes,
  round(100 * summed.votes / nullif(sum(summed.votes) OVER (PARTITION BY summed.election, summed.sheet_set), 0), 4) AS percent_of_votes,
  summed.sheets, summed.sheets_without
FROM set_votes AS summed
JOIN sheet_sets AS sets USING (election, sheet_set)
JOIN choices USING (election, contest, choice)
ORDER BY summed.election, summed.sheet_set, summed.votes DESC, choices.ballot_position;

CREATE VIEW totals_by_place AS
WITH direct AS (
  SELECT s.election, s.sheet_set, s.place, v.choice::VARCHAR AS choice,
    coalesce(sum(v.votes), 0)::BIGINT AS votes,
    count(*) - count(v.votes) AS sheets_without,
    count(*) AS sheets
  FROM votes AS v
  JOIN sheets AS s USING (sheet)
  WHERE v.counted
  GROUP BY ALL
)
SELECT parts.election, parts.sheet_set, parts.place, places.depth, places.level, places.name,
  direct.choice,
  sum(direct.votes)::BIGINT AS votes,
  sum(direct.sheets)::BIGINT AS sheets,
  sum(direct.sheets_without)::BIGINT AS sheets_without
FROM direct
JOIN place_parts AS parts
  ON parts.election = direct.election AND parts.sheet_set = direct.sheet_set
  AND parts.part = direct.place
JOIN places
  ON places.election = parts.election AND places.sheet_set = parts.sheet_set
  AND places.place = parts.place
GROUP BY ALL;

CREATE VIEW sheet_totals AS
SELECT election, sheet_set,
  count(*) FILTER (counts) AS sheets,
  coalesce(sum(stations) FILTER (counts), 0)::BIGINT AS stations,
  coalesce(sum(stations) FILTER (standing = 'empty'), 0)::BIGINT AS stations_empty,
  coalesce(sum(registered) FILTER (counts), 0)::BIGINT AS registered,
  coalesce(sum(ballots_cast) FILTER (counts), 0)::BIGINT AS ballots_cast,
  coalesce(sum(valid) FILTER (counts), 0)::BIGINT AS valid,
  coalesce(sum(nulls) FILTER (counts), 0)::BIGINT AS nulls,
  coalesce(sum(blank) FILTER (counts), 0)::BIGINT AS blank
FROM (SELECT *, standing IN ('counted', 'disputed', 'partial') AS counts FROM sheets)
GROUP BY ALL
ORDER BY ALL;

CREATE VIEW positions AS
SELECT d.election, d.deed, d.actor, a.name, d.kind, d.family, d.target, d.day, d.day_known, d.status,
  d.stands, d.speaker, d.on_behalf_of, q.words, d.decisive_words, d.paraphrase, d.via, d.outlet, d.demands, d.members,
  d.counted, d.follows
FROM deeds AS d
JOIN actors AS a USING (election, actor)
LEFT JOIN quotes AS q ON q.election = d.election AND q.deed = d.deed AND q.quote = 1
WHERE d.type = 'position'
ORDER BY d.election, d.day, d.deed;

CREATE VIEW statements AS
SELECT d.election, d.deed, d.actor, d.kind, d.day, d.day_known, d.status, d.speaker, d.on_behalf_of,
  d.recipient, q.words, d.paraphrase, d.via, d.outlet
FROM deeds AS d
LEFT JOIN quotes AS q ON q.election = d.election AND q.deed = d.deed AND q.quote = 1
WHERE d.type = 'statement'
ORDER BY d.election, d.day, d.deed;

CREATE VIEW events AS
SELECT election, deed, kind, actor, actors, recipient, place, place_state, day, day_known, status,
  counted, deaths, paraphrase, sentence, outlet
FROM deeds
WHERE type = 'event'
ORDER BY election, day, deed;

CREATE VIEW relations AS
SELECT election, deed, kind, actors, day, day_known, status, paraphrase, sentence, outlet
FROM deeds
WHERE type = 'relation'
ORDER BY election, day, deed;

CREATE VIEW current_stances AS
SELECT s.election, s.target, s.actor, p.name, s.family, p.kind, s.since, p.speaker, p.words,
  p.decisive_words, p.paraphrase, p.deed
FROM (SELECT *, unnest(deeds) AS deed FROM stances WHERE day_to IS NULL) AS s
JOIN positions AS p ON p.election = s.election AND p.deed = s.deed
ORDER BY s.election, s.target, s.family, s.actor, s.deed;

CREATE VIEW current_counts AS
SELECT s.election, s.target, s.family,
  count(*) FILTER (a.kind = 'state') AS states,
  count(*) FILTER (a.kind = 'igo') AS organisations,
  count(*) FILTER (a.kind NOT IN ('state', 'igo', 'group')) AS others,
  count(*) FILTER (a.kind = 'group') AS groups
FROM stances AS s
JOIN actors AS a USING (election, actor)
WHERE s.day_to IS NULL
GROUP BY ALL
ORDER BY ALL;
