# Puts customers into Request Tracker by its own means. Reads [CustomerRecord, …] as JSON from its input, prints
# {"customers": {"c1": 40, …}, "cases": {"k1": 7, …}}: which number RT gave to what.
use strict;
use warnings;
use lib '/usr/local/share/request-tracker5/lib', '/usr/share/request-tracker5/lib';
use RT -init;
use Encode;
use JSON;
use MIME::Entity;

my $json   = JSON->new->utf8;
my $system = RT->SystemUser;
my ( %customers, %cases, %agents, %fields );
my %rt_status = ( open => 'open', waiting => 'stalled', escalated => 'open', resolved => 'resolved', closed => 'rejected' );

sub sure { my ( $ok, $message ) = @_; die "$message\n" unless $ok; return $ok }

sub field {
    my ( $type, $name ) = @_;
    return $fields{"$type $name"} //= do {
        my $field = RT::CustomField->new($system);
        sure( $field->LoadByCols( Name => $name, LookupType => $type ), "no field $name" );
        $field;
    };
}

sub fill {
    my ( $type, $object, %values ) = @_;
    for my $name ( sort keys %values ) {
        for my $value ( grep { defined && length } ref $values{$name} ? @{ $values{$name} } : $values{$name} ) {
            sure( field( $type, $name )->AddValueForObject( Object => $object, Content => $value ) );
        }
    }
}

# Back to when it happened. RT itself writes the present down.
sub backdate {
    my ( $table, $id, %columns ) = @_;
    my @names = sort keys %columns;
    my $set   = join ', ', map {"$_ = ?"} @names;
    RT->DatabaseHandle->dbh->do( "UPDATE $table SET $set WHERE id = ?", undef, @columns{@names}, $id );
}

sub sql_time {
    my ( $day, $time ) = shift =~ /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/ or die 'a time that is not in UTC';
    return "$day $time";
}

sub agent {
    my $name = shift or return undef;
    return $agents{$name} //= do {
        my $user = RT::User->new($system);
        $user->LoadByCols( RealName => $name );
        unless ( $user->id ) {
            sure( $user->Create( Name => "agent $name", RealName => $name, Privileged => 1 ) );
            my $group = RT::Group->new($system);
            $group->LoadUserDefinedGroup('Clew agents');
            sure( $group->AddMember( $user->PrincipalId ) );
        }
        $user;
    };
}

sub customer {
    my $record = shift;
    my ( $who, $user ) = ( $record->{customer}, RT::User->new($system) );
    sure( $user->Create(
        Name => "customer $who->{id}", RealName => $who->{name}, Lang => $who->{language},
        ( $who->{email} ? ( EmailAddress => $who->{email} ) : () ), Privileged => 0, _RecordTransaction => 0,
    ) );
    my @known = @{ $record->{identities} };
    fill( 'RT::User', $user,
        XUserId        => [ map { $_->{userId} } @known ],
        XHandle        => [ map { $_->{handle} } @known ],
        Phone          => $who->{phone},
        CustomerNumber => $who->{externalId},
        CustomerSince  => $who->{since},
        Site           => [ map { join '; ', @$_{qw(street city postcode region serviceCentre)} } @{ $record->{sites} } ],
    );
    for my $identity (@known) {
        my %line = map { ( $_ => $identity->{$_} ) } qw(userId handle basis agent at);
        fill( 'RT::User', $user, XIdentity => decode_utf8( $json->canonical->encode( \%line ) ) );
    }
    $customers{ $who->{id} } = $user->id;
    return $user;
}

sub ticket {
    my ( $user, $queue, $row ) = @_;
    my $ticket = RT::Ticket->new($system);
    my $owner  = agent( $row->{owner} );
    sure( ( $ticket->Create(
        Queue => $queue, Subject => $row->{title}, Requestor => [ $user->id ], Status => 'open',
        ( $owner ? ( Owner => $owner->id ) : () ), ( $row->{dueOn} ? ( Due => "$row->{dueOn} 00:00:00" ) : () ),
        _RecordTransaction => 0,
    ) )[ 0, 2 ] );
    fill( 'RT::Queue-RT::Ticket', $ticket,
        CaseNumber => $row->{number}, OrderNumber => $row->{orderNumber}, Amount => $row->{amount},
        Desk => $row->{status} eq 'escalated' ? 'unknown' : undef );
    # Not by SetStatus: that would resolve it today, and RT has no such thing as a ticket that is born rejected.
    backdate( 'Tickets', $ticket->id, Status => $rt_status{ $row->{status} } );
    return $ticket;
}

sub entry {
    my ( $user, $ticket, $row ) = @_;
    my $body = MIME::Entity->build(
        Type => 'text/plain', Charset => 'UTF-8', Subject => encode_utf8( $row->{summary} ),
        Data => [ encode_utf8( $row->{body} // '' ) ],
    );
    my ( $id, $message, $entry ) = $ticket->_NewTransaction(
        Type => $row->{direction} eq 'internal' ? 'Comment' : 'Correspond', MIMEObj => $body, ActivateScrips => 0,
    );
    sure( $id, $message );
    my $post  = $row->{postId};
    my %marks = ( channel => $row->{channel}, direction => $row->{direction}, post => $post, permalink => $row->{permalink} );
    $marks{answered} = $row->{answered} ? 'yes' : 'no' if defined $row->{answered};
    fill( 'RT::Queue-RT::Ticket-RT::Transaction', $entry,
        Clew => [ map {"$_ $marks{$_}"} grep { defined $marks{$_} } sort keys %marks ] );
    fill( 'RT::Queue-RT::Ticket', $ticket, PostId => $post ) if $post && $row->{direction} eq 'in';
    my $by = agent( $row->{agent} ) // ( $row->{direction} eq 'in' ? $user : $system );
    backdate( 'Transactions', $id, Created => sql_time( $row->{at} ), Creator => $by->id );
}

sub asset {
    my ( $user, $row ) = @_;
    my $asset = RT::Asset->new($system);
    sure( $asset->Create(
        Name => $row->{model}, Catalog => 'General assets', HeldBy => $user->PrincipalId, Status => 'in-use',
    ) );
    fill( 'RT::Catalog-RT::Asset', $asset,
        Kind => $row->{kind}, Serial => $row->{serial}, Quantity => $row->{quantity},
        InstalledOn => $row->{installedOn}, WarrantyEnds => $row->{warrantyEnds},
        PurchasedThrough => $row->{purchasedThrough} );
}

local $/;
my $records = $json->decode(<STDIN>);
RT->DatabaseHandle->BeginTransaction;
for my $record (@$records) {
    my $user = customer($record);
    my %tickets;
    for my $row ( @{ $record->{cases} } ) {
        $tickets{ $row->{id} } = ticket( $user, 'General', $row );
        $cases{ $row->{id} } = $tickets{ $row->{id} }->id;
    }
    for my $row ( sort { $a->{at} cmp $b->{at} } @{ $record->{interactions} } ) {
        my $ticket = $tickets{ $row->{caseId} // '' }
            //= ticket( $user, 'Contacts', { title => 'Contacts', status => 'resolved' } );
        entry( $user, $ticket, $row );
    }
    asset( $user, $_ ) for @{ $record->{products} };
    for my $row ( @{ $record->{cases} } ) {
        backdate( 'Tickets', $cases{ $row->{id} },
            Created => sql_time( $row->{openedAt} ), LastUpdated => sql_time( $row->{updatedAt} ) );
    }
}
RT->DatabaseHandle->Commit;
print $json->encode( { customers => \%customers, cases => \%cases } ), "\n";
