// Says that a copy was opened from a disk, where browsers run no modules. No module itself, so that
// it runs there.
if (location.protocol === "file:") document.getElementById("disk").hidden = false;
