package org.acta.image;

/// A QR code that was decoded.
///
/// @param text what it says
/// @param page of the document, from 1
/// @param tries how many tries that page had taken when it was found, from 1
/// @param way what had been done to the picture, in words
public record Code(String text, int page, int tries, String way) {}
