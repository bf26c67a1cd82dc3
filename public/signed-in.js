// Where a sign-in in a window of its own ends: the page that waits beneath sees for itself that it may go on.
if (location.hash.startsWith('#signInRefused=')) location.replace(`/${location.hash}`);
else window.close();
