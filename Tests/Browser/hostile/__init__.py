"""Minutes of requests that nobody should send, beside proper ones that must go on to be answered."""
