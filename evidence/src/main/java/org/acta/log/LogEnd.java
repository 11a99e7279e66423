package org.acta.log;

import java.util.List;

/// The end of a log, from where it goes on.
///
/// @param frontier of the committed tree
/// @param open the entries of the last bundle, if it is not full; may be changed
/// @param committed the signed checkpoint of that tree
record LogEnd(Frontier frontier, List<byte[]> open, SignedNote committed) {}
