"""X, reached through tweepy: tweepy signs and sends, the HTTP answer itself is the evidence."""
