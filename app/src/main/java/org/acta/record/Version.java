package org.acta.record;

/// An entry that no longer counts, and why.
///
/// @param index where it stands; it stays there
/// @param old what it said
/// @param by index of the entry that took its place or took it out
/// @param reason in the words of whoever did so
public record Version(long index, Entry old, long by, String reason) {}
