package org.acta.election;

import java.util.Optional;

/// What a voter can mark: a candidate, a list, a yes or a no.
///
/// @param id short and unique within the contest, such as `EG` or `yes`
/// @param name as printed on the ballot
/// @param party the party or alliance, if any
/// @param colour a CSS hexadecimal colour such as `#0057b8`, if one was declared
public record Choice(String id, String name, Optional<String> party, Optional<String> colour) {}
