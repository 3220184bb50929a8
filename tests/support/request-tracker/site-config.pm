# A private Request Tracker for tests: one SQLite file, on loopback, no mail, nothing outside its own folder.

my $port = $ENV{CLEW_RT_PORT} || 80;

Set( $rtname,           'rt.example' );
Set( $Organization,     'rt.example' );
Set( $WebDomain,        '127.0.0.1' );
Set( $WebPort,          $port );
Set( $WebPath,          '' );
Set( $WebBaseURL,       "http://127.0.0.1:$port" );
Set( $CorrespondAddress, 'rt@rt.example' );
Set( $CommentAddress,   'rt-comment@rt.example' );
Set( $DatabaseType,     'SQLite' );
Set( $DatabaseName,     $ENV{CLEW_RT_DATABASE} );
Set( $DatabaseHost,     '' );
Set( $DatabasePort,     '' );
Set( $DatabaseUser,     '' );
Set( $DatabasePassword, '' );
Set( $MailCommand,      'testfile' );
Set( $LogToSyslog,      undef );
Set( $LogToSTDERR,      'warning' );
Set( $WebSecureCookies, 0 );
# RT's own is 12: a quarter of a second for each request, to check a token that nobody could guess anyway.
Set( $BcryptCost, $ENV{CLEW_RT_BCRYPT_COST} || 4 );
Set( $Timezone,         'UTC' );
Set( %GnuPG, Enable => 0 );
Set( %SMIME, Enable => 0 );

1;
