# What an administrator of Request Tracker loads once, so that Clew has a place for what RT itself has none:
#   rt-setup-database --action insert --skip-create --datafile initialdata.pl
# Whoever answers customers becomes a member of the group "Clew agents", whoever only looks, of "Clew readers".
use strict;
use warnings;

our ( @Groups, @Queues, @CustomFields, @ACL );

my @readers = ( 'Clew readers', 'Clew agents' );
my $tickets = 'RT::Queue-RT::Ticket';
my $entries = 'RT::Queue-RT::Ticket-RT::Transaction';
my $assets  = 'RT::Catalog-RT::Asset';

push @Groups,
    map { +{ Name => $_, Description => 'Works with Clew, the browser extension' } } @readers;

# Contacts that belong to no case, such as a call about something else: a ticket there is a file of them, not a case.
push @Queues, { Name => 'Contacts', Description => 'Contacts with customers outside any case' };

sub field {
    my ( $type, $name, $kind, $description, %more ) = @_;
    push @CustomFields,
        { Name => $name, Type => $kind, LookupType => $type, Description => $description, ApplyTo => undef, %more };
    for my $group (@readers) {
        my @rights = ('SeeCustomField');
        push @rights, 'ModifyCustomField' if $group eq 'Clew agents' && $more{Written};
        push @ACL,
            map {
            +{  CF => $name, LookupType => $type, Right => $_, GroupDomain => 'UserDefined', GroupId => $group }
            } @rights;
    }
    delete $CustomFields[-1]{Written};
    delete $CustomFields[-1]{ApplyTo} if $type eq 'RT::User';
}

# Who a customer is on X. An account is one customer's: RT itself refuses a second.
field( 'RT::User', 'XUserId', 'FreeformMultiple', 'Numeric ids on X', UniqueValues => 1, Written => 1 );
field( 'RT::User', 'XHandle', 'FreeformMultiple', 'Handles on X, without @', Written => 1 );
field( 'RT::User', 'XIdentity', 'FreeformMultiple', 'How each X account is known, who said so and when', Written => 1 );
field( 'RT::User', 'Phone', 'FreeformMultiple', 'Telephone numbers' );
field( 'RT::User', 'CustomerNumber', 'FreeformSingle', 'The id in the shop' );
field( 'RT::User', 'CustomerSince', 'DateSingle', 'The first day as a customer' );
field( 'RT::User', 'Site', 'FreeformMultiple', 'Street; city; postcode; region; service centre' );

field( $tickets, 'OperationId', 'FreeformSingle', 'What Clew tells its own tickets by', Written => 1 );
field( $tickets, 'PostId', 'FreeformMultiple', 'Posts on X that are linked', UniqueValues => 1, Written => 1 );
field( $tickets, 'Desk', 'FreeformSingle', 'Whom the case is escalated to', Written => 1 );
field( $tickets, 'CaseNumber', 'FreeformSingle', 'As printed on letters, where that is not the ticket number' );
field( $tickets, 'OrderNumber', 'FreeformSingle', 'The order that it is about' );
field( $tickets, 'Amount', 'FreeformSingle', 'Money at stake, with its currency' );

# One for all, since RT takes as long to show a field of an entry as to show the entry.
field( $entries, 'Clew', 'FreeformMultiple', 'What Clew tells its own entries by: "post 1990", "channel phone"', Written => 1 );

field( $assets, 'Kind', 'FreeformSingle', 'powerwall, solar, solar-roof, inverter, app, vehicle or other' );
field( $assets, 'Serial', 'FreeformSingle', 'Serial number' );
field( $assets, 'Quantity', 'FreeformSingle', 'How many' );
field( $assets, 'InstalledOn', 'DateSingle', 'Day of installation' );
field( $assets, 'WarrantyEnds', 'DateSingle', 'Last day of the warranty' );
field( $assets, 'PurchasedThrough', 'FreeformSingle', 'Who sold it' );

my @see = qw(SeeQueue ShowTicket ShowTicketComments);
my @work = qw(CreateTicket CommentOnTicket ModifyTicket OwnTicket TakeTicket StealTicket Watch);
for my $group (@readers) {
    my %to = ( GroupDomain => 'UserDefined', GroupId => $group );
    push @ACL, map { +{ %to, Right => $_ } } @see, 'ManageAuthTokens', 'ShowUserHistory', 'SeeGroup';
    push @ACL, map { +{ %to, Right => $_ } } @work if $group eq 'Clew agents';
    push @ACL, map { +{ %to, Right => $_, ObjectType => 'RT::Catalog', ObjectId => 1 } } qw(ShowCatalog ShowAsset);
}

1;
