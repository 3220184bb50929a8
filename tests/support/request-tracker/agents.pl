# Makes the agents of the contract and prints their tokens as JSON: {"ana": "1-14-…", …}.
use strict;
use warnings;
use lib '/usr/local/share/request-tracker5/lib', '/usr/share/request-tracker5/lib';
use RT -init;
use JSON;

my %group_of = ( ana => 'Clew agents', ben => 'Clew agents', reader => 'Clew readers' );
my %tokens;

sub sure { my ( $ok, $message ) = @_; die "$message\n" unless $ok; return $ok }

for my $name ( 'root', sort keys %group_of ) {
    my $user = RT::User->new( RT->SystemUser );
    if ( my $group_name = $group_of{$name} ) {
        sure( $user->Create(
            Name => $name, RealName => ucfirst $name, EmailAddress => "$name\@rt.example", Privileged => 1,
        ) );
        my $group = RT::Group->new( RT->SystemUser );
        $group->LoadUserDefinedGroup($group_name);
        sure( $group->AddMember( $user->PrincipalId ) );
    }
    else { $user->Load($name) }
    my $token = RT::AuthToken->new( RT->SystemUser );
    my ( $ok, $message, $secret ) = $token->Create( Owner => $user->id, Description => 'Clew' );
    sure( $ok, $message );
    $tokens{$name} = $secret;
}
print encode_json( \%tokens ), "\n";
